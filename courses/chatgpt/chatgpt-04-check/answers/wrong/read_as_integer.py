# 説明: int で読むので、小数で止まる
# fails: test_read_quantity, test_read_quantity_hidden, test_quantity_problems

# %% read_quantity
def read_quantity(written):
    text = unicodedata.normalize("NFKC", written)
    text = text.replace(",", "")
    match = re.match(r"([\d.]+)(.+)", text)
    number = int(match.group(1))
    times, unit = UNITS.get(match.group(2), (1, match.group(2)))
    return round(number * times, 6), unit
