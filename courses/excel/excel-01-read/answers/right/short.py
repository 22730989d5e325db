# 説明: 内包表記などを使って短く書く

# %% read_cell
def read_cell(path, sheet_name, address):
    return load_workbook(path, read_only=False)[sheet_name][address].value

# %% find_header
def find_header(rows, name):
    return next((number for number, row in enumerate(rows) if row.count(name)), None)

# %% to_code
def to_code(value, digits):
    text = "" if value is None else f"{value}".strip()
    return text.rjust(digits, "0") if text else None

# %% to_date
import re


def to_date(value):
    if isinstance(value, datetime):
        return value.date()
    numbers = re.findall(r"\d+", value or "")
    return date(*map(int, numbers)) if numbers else None

# %% to_record
RULES = {
    "契約番号": lambda value: to_code(value, 6),
    "職員番号": lambda value: to_code(value, 5),
    "契約日": to_date,
    "終了日": to_date,
}


def to_record(header, row):
    return {name: RULES.get(name, lambda same: same)(value) for name, value in zip(header, row) if name is not None}

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    at = find_header(rows, "契約番号")
    records = (to_record(rows[at], row) for row in rows[at + 1 :])
    return tuple(record for record in records if record["契約番号"])
