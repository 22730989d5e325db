# 説明: 内包表記と正規表現で短く書く

# %% is_total
def is_total(record):
    return any("".join(str(value).split()) in TOTAL_WORDS for value in record.values())

# %% fill_down
from itertools import accumulate


def fill_down(records, name):
    values = accumulate((record[name] for record in records), lambda last, value: last if value is None else value)
    return [{**record, name: value} for record, value in zip(records, values)]

# %% clean_code
import re


def clean_code(value):
    return value and re.sub(f"[{HYPHENS}]", "-", "".join(unicodedata.normalize("NFKC", value).split()))

# %% to_date
import re


def to_date(value):
    if value is None or isinstance(value, datetime):
        return value and value.date()
    text = "".join(unicodedata.normalize("NFKC", str(value)).split())
    if found := re.fullmatch(r"(\d{4})/(\d{1,2})/(\d{1,2})", text):
        return date(*map(int, found.groups()))
    found = re.fullmatch(r"(令和|平成|昭和)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日", text) or re.fullmatch(
        r"([RHS])(\d{1,2})\.(\d{1,2})\.(\d{1,2})", text
    )
    if not found:
        raise ValueError(f"日付として読めません: {value!r}")
    era, year, month, day = found.groups()
    return date(ERAS[era] + (1 if year == "元" else int(year)), int(month), int(day))

# %% drop_duplicates
def drop_duplicates(records):
    return [record for number, record in enumerate(records) if record not in records[:number]]

# %% clean_contracts
def clean_contracts(path, sheet_name):
    data = [row for row in read_table(path, sheet_name, "契約番号") if not (is_blank(row) or is_total(row))]
    good, doubtful = [], []
    for row in fill_down(data, "担当課"):
        row |= {"契約番号": clean_code(row["契約番号"]), "契約先": clean_name(row["契約先"])}
        try:
            good.append(row | {"契約日": to_date(row["契約日"])})
        except ValueError:
            doubtful.append(row)
    return drop_duplicates(good), doubtful
