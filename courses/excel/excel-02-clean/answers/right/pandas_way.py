# 説明: pandas で埋めて、重複を除く。値は文字のまま読む

# %% is_total
import pandas as pd


def is_total(record):
    values = pd.Series(list(record.values()), dtype=object).astype(str)
    return values.str.replace(r"\s", "", regex=True).isin(TOTAL_WORDS).any()

# %% fill_down
def fill_down(records, name):
    if not records:
        return []
    table = pd.DataFrame(records, dtype=object)
    table[name] = table[name].ffill()
    return table.astype(object).where(table.notna(), None).to_dict("records")

# %% clean_code
def clean_code(value):
    if pd.isna(value):
        return None
    text = unicodedata.normalize("NFKC", value)
    return text.translate(str.maketrans({mark: "-" for mark in HYPHENS} | {" ": None}))

# %% to_date
def to_date(value):
    if pd.isna(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    text = pd.Series([str(value)]).str.normalize("NFKC").str.replace(" ", "").str.replace("元年", "1年")
    for form in (
        r"(?P<era>令和|平成|昭和)(?P<year>\d+)年(?P<month>\d+)月(?P<day>\d+)日",
        r"(?P<era>[RHS])(?P<year>\d+)\.(?P<month>\d+)\.(?P<day>\d+)",
    ):
        found = text.str.extract(f"^{form}$").iloc[0]
        if found.notna().all():
            return date(ERAS[found["era"]] + int(found["year"]), int(found["month"]), int(found["day"]))
    return pd.to_datetime(text[0], format="%Y/%m/%d").date()

# %% drop_duplicates
def drop_duplicates(records):
    if not records:
        return []
    table = pd.DataFrame(records, dtype=object).drop_duplicates()
    return table.astype(object).where(table.notna(), None).to_dict("records")

# %% clean_contracts
def clean_contracts(path, sheet_name):
    rows = [row for row in read_table(path, sheet_name, "契約番号") if not is_blank(row) and not is_total(row)]
    if not rows:
        return [], []
    table = pd.DataFrame(fill_down(rows, "担当課"), dtype=object)
    table["契約番号"] = table["契約番号"].map(clean_code)
    table["契約先"] = table["契約先"].map(clean_name)

    def readable(value):
        try:
            to_date(value)
        except ValueError:
            return False
        return True

    ok = table["契約日"].map(readable)
    good = table[ok].to_dict("records")
    for record in good:
        record["契約日"] = to_date(record["契約日"])
    return drop_duplicates(good), table[~ok].to_dict("records")
