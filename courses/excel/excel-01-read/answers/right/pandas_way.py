# 説明: pandas を使い、見出しの位置を探してから、文字のまま読む

# %% read_cell
import pandas as pd
from openpyxl.utils.cell import coordinate_to_tuple


def read_cell(path, sheet_name, address):
    table = pd.read_excel(path, sheet_name=sheet_name, header=None, dtype=object)
    row, column = coordinate_to_tuple(address)
    return table.iloc[row - 1, column - 1]

# %% find_header
def find_header(rows, name):
    table = pd.DataFrame(rows, dtype=object)
    found = (table == name).any(axis=1)
    return found.idxmax() if found.any() else None

# %% to_code
def to_code(value, digits):
    if pd.isna(value) or not str(value).strip():
        return None
    return str(value).strip().zfill(digits)

# %% to_date
def to_date(value):
    if isinstance(value, str):
        value = value.strip() or None
    if pd.isna(value):
        return None
    return pd.to_datetime(value).date()

# %% to_record
def to_record(header, row):
    record = dict(zip(header, row))
    record.pop(None, None)
    change = {
        "契約番号": lambda value: to_code(value, 6),
        "職員番号": lambda value: to_code(value, 5),
        "契約日": to_date,
        "終了日": to_date,
    }
    return {name: change[name](value) if name in change else value for name, value in record.items()}

# %% read_contracts
def read_contracts(path, sheet_name):
    raw = pd.read_excel(path, sheet_name=sheet_name, header=None, dtype=object)
    at = raw.index[(raw == "契約番号").any(axis=1)][0]
    table = raw.iloc[at + 1 :].copy()
    table.columns = raw.iloc[at]
    table = table.loc[:, table.columns.notna()]
    for column, digits in (("契約番号", 6), ("職員番号", 5)):
        table[column] = table[column].map(lambda value: to_code(value, digits))
    for column in ("契約日", "終了日"):
        table[column] = table[column].map(to_date)
    table = table.dropna(subset=["契約番号"])
    return table.astype(object).where(table.notna(), None).to_dict("records")
