# 説明: 元号の最初と最後の日を入れない
# fails: test_to_iso, test_to_iso_hidden, test_check_rows

# %% to_iso
def to_iso(text):
    parts = date_parts(text)
    if parts is None:
        return None
    era, year, month, day = parts
    year = 1 if year == "元" else int(year)
    before, first, last = ERAS.get(era, (0, date.min, date.max))
    try:
        found = date(before + year, month, day)
    except ValueError:
        return None
    return found.isoformat() if first < found < last else None
