# 説明: 暦を確かめず、文字をつないで作る
# fails: test_to_iso, test_to_iso_hidden, test_check_rows, test_check_rows_hidden

# %% to_iso
def to_iso(text):
    parts = date_parts(text)
    if parts is None:
        return None
    era, year, month, day = parts
    year = 1 if year == "元" else int(year)
    if era != "西暦":
        year = ERAS[era][0] + year
    return f"{year:04}-{month:02}-{day:02}"
