# 説明: 1つずつの列を並べ、内包表記で短く書く

# %% fiscal_year
def fiscal_year(label):
    text = "".join(unicodedata.normalize("NFKC", label).split()).replace("元", "1")
    for era, before in ERAS.items():
        number = text.removeprefix(era).removesuffix("年度")
        if text == f"{era}{number}年度" and number.isdigit():
            return before + int(number)

# %% to_yen
def to_yen(value):
    text = "" if pd.isna(value) else unicodedata.normalize("NFKC", str(value))
    for old, new in ((",", ""), (" ", ""), ("△", "-"), ("▲", "-")):
        text = text.replace(old, new)
    return 0 if text in DASHES else round(float(text) * 1000)

# %% fill_names
def fill_names(table):
    filled = table.copy()
    filled[["款", "項", "目"]] = filled[["款", "項", "目"]].ffill()
    return filled

# %% drop_totals
def drop_totals(table):
    total = (
        table["款"].map(is_total_word)
        | table["項"].map(is_total_word)
        | table["目"].map(is_total_word)
        | table["節"].map(is_total_word)
    )
    return table[~total]

# %% to_tidy
def to_tidy(table):
    details = drop_totals(fill_names(table))
    parts = []
    for name in details.columns:
        if fiscal_year(name):
            part = details[NAMES].copy()
            part["年度"] = fiscal_year(name)
            part["金額(円)"] = details[name].map(to_yen)
            parts.append(part)
    return pd.concat(parts)[TIDY_COLUMNS]

# %% find_differences
def find_differences(tidy, printed):
    result = []
    for year, kan, paper in zip(printed["年度"], printed["款"], printed["金額(円)"]):
        right = tidy["年度"] == year
        if kan != "合計":
            right = right & (tidy["款"] == kan)
        total = tidy.loc[right, "金額(円)"].sum()
        if total != paper:
            result.append({"年度": year, "款": kan, "印刷": paper, "計算": total, "差": total - paper})
    return result
