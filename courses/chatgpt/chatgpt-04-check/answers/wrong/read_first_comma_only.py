# 説明: カンマを1つしか消さない
# fails: test_read_quantity_hidden, test_quantity_problems

# %% read_quantity
def read_quantity(written):
    text = unicodedata.normalize("NFKC", written)
    text = text.replace(",", "", 1)
    match = re.match(r"([\d.]+)(.+)", text)
    number = float(match.group(1))
    times, unit = UNITS.get(match.group(2), (1, match.group(2)))
    return round(number * times, 6), unit
