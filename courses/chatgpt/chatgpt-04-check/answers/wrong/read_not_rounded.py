# 説明: 掛け算の結果を整えず、「8.2百万円」が「8,200千円」と違う数になる
# fails: test_read_quantity_hidden

# %% read_quantity
def read_quantity(written):
    text = unicodedata.normalize("NFKC", written)
    text = text.replace(",", "")
    match = re.match(r"([\d.]+)(.+)", text)
    number = float(match.group(1))
    times, unit = UNITS.get(match.group(2), (1, match.group(2)))
    return number * times, unit
