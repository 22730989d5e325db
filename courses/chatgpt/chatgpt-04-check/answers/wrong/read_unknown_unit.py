# 説明: 表にない単位を考えず、止まる
# fails: test_read_quantity, test_read_quantity_hidden, test_quantity_problems, test_quantity_problems_hidden

# %% read_quantity
def read_quantity(written):
    text = unicodedata.normalize("NFKC", written)
    text = text.replace(",", "")
    match = re.match(r"([\d.]+)(.+)", text)
    number = float(match.group(1))
    times, unit = UNITS[match.group(2)]
    return round(number * times, 6), unit
