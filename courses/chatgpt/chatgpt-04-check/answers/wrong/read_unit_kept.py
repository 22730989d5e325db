# 説明: 倍率を掛けても、単位は書いてあるままにする
# fails: test_read_quantity, test_read_quantity_hidden, test_quantity_problems, test_quantity_problems_hidden

# %% read_quantity
def read_quantity(written):
    text = unicodedata.normalize("NFKC", written)
    text = text.replace(",", "")
    match = re.match(r"([\d.]+)(.+)", text)
    number = float(match.group(1))
    times, other = UNITS.get(match.group(2), (1, match.group(2)))
    unit = match.group(2)
    return round(number * times, 6), unit
