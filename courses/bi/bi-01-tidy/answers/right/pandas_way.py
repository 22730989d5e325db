# 説明: pandas の書き方でまとめる（正規表現、groupby、merge）

# %% fiscal_year
import re


def fiscal_year(label):
    found = re.fullmatch(r"(令和|平成|昭和)(元|\d+)年度", re.sub(r"\s", "", label))
    if not found:
        return None
    era, number = found.groups()
    return ERAS[era] + (1 if number == "元" else int(number))

# %% to_yen
def to_yen(value):
    text = pd.Series([value], dtype=object).fillna("").astype(str).map(lambda cell: unicodedata.normalize("NFKC", cell))
    text = text.str.replace(r"[\s,]", "", regex=True).str.replace(r"[△▲]", "-", regex=True)
    number = pd.to_numeric(text.replace(DASHES, "0"))
    return (number * 1000).round().astype(int).iloc[0]

# %% fill_names
def fill_names(table):
    return table.assign(**table[FILLED_NAMES].ffill())

# %% drop_totals
def drop_totals(table):
    bare = table[NAMES].astype(str).replace(r"\s", "", regex=True)
    return table.loc[~bare.isin(TOTAL_WORDS).any(axis=1)].reset_index(drop=True)

# %% to_tidy
def to_tidy(table):
    years = {name: fiscal_year(name) for name in table.columns if fiscal_year(name)}
    return (
        table.pipe(fill_names)
        .pipe(drop_totals)
        .set_index(NAMES)[list(years)]
        .rename(columns=years)
        .rename_axis(columns="年度")
        .melt(ignore_index=False, value_name="金額(円)")
        .reset_index()
        .assign(**{"金額(円)": lambda tidy: tidy["金額(円)"].map(to_yen)})[TIDY_COLUMNS]
    )

# %% find_differences
def find_differences(tidy, printed):
    money = "金額(円)"
    sums = pd.concat(
        [
            tidy.groupby(["年度", "款"], as_index=False)[money].sum(),
            tidy.groupby("年度", as_index=False)[money].sum().assign(款="合計"),
        ]
    )
    both = printed.rename(columns={money: "印刷"}).merge(sums.rename(columns={money: "計算"}), on=["年度", "款"], how="left")
    both["計算"] = both["計算"].fillna(0).astype(int)
    both["差"] = both["計算"] - both["印刷"]
    return both[both["差"] != 0].to_dict("records")
