# 説明: 余分な「。」を取り除いてから調べる
# fails: test_to_iso, test_check_rows, test_check_rows_hidden

# %% to_iso
def to_iso(text):
    parts = date_parts(text.replace("。", ""))
    if parts is None:
        return None
    era, year, month, day = parts
    year = 1 if year == "元" else int(year)
    before, first, last = ERAS.get(era, (0, date.min, date.max))
    try:
        found = date(before + year, month, day)
    except ValueError:
        return None
    return found.isoformat() if first <= found <= last else None
