# 説明: 一覧を pandas の表にして判定し、日付は西暦に直してから確かめる

# %% to_iso
import pandas as pd


def to_iso(text):
    parts = date_parts(text)
    if parts is None:
        return None
    era, year, month, day = parts
    year = 1 if year == "元" else int(year)
    before, first, last = ERAS.get(era, (0, date(1, 1, 1), date.max))
    try:
        found = date(before + year, month, day)
    except ValueError:
        return None
    if not (first <= found and found <= last):
        return None
    return found.strftime("%Y").zfill(4) + found.strftime("-%m-%d")

# %% to_corporate
def to_corporate(text):
    if len(text) != 13 or not text.isascii() or not text.isdigit():
        return None
    weights = [2, 1] * 6
    total = sum(weight * int(character) for weight, character in zip(weights, text[1:]))
    return text if text.startswith(str(9 - total % 9)) else None

# %% check_rows
def check_rows(rows):
    table = pd.DataFrame(rows, columns=["申請書", "項目", "読み取り", "整えた文字"], dtype=object)
    values, judgements = [], []
    for field, text in zip(table["項目"], table["整えた文字"]):
        value = value_of(field, text) if field in CHECKED and text != "" else None
        if field not in CHECKED:
            values.append(text)
            judgements.append("対象外")
        else:
            values.append(value)
            judgements.append("読めない" if text == "" else "要確認" if value is None else "よし")
    table["値"] = pd.Series(values, dtype=object, index=table.index)
    table["判定"] = judgements
    return table.drop(columns="整えた文字").to_dict("records")
