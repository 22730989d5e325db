# 説明: 全角の「，」が残るうちに、カンマを消す
# fails: test_read_quantity, test_read_quantity_hidden

# %% read_quantity
def read_quantity(written):
    text = written.replace(",", "")
    text = unicodedata.normalize("NFKC", text)
    match = re.match(r"([\d.]+)(.+)", text)
    number = float(match.group(1))
    times, unit = UNITS.get(match.group(2), (1, match.group(2)))
    return round(number * times, 6), unit
