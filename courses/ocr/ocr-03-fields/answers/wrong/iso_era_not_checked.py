# 説明: 元号の期間を確かめない
# fails: test_to_iso, test_to_iso_hidden, test_check_rows_hidden

# %% to_iso
def to_iso(text):
    parts = date_parts(text)
    if parts is None:
        return None
    era, year, month, day = parts
    year = 1 if year == "元" else int(year)
    try:
        if era != "西暦":
            year = ERAS[era][0] + year
        return date(year, month, day).isoformat()
    except ValueError:
        return None
