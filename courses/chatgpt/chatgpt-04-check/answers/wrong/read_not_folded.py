# 説明: 全角を半角にしない
# fails: test_read_quantity, test_read_quantity_hidden, test_quantity_problems

# %% read_quantity
def read_quantity(written):
    text = written
    text = text.replace(",", "")
    match = re.match(r"([\d.]+)(.+)", text)
    number = float(match.group(1))
    times, unit = UNITS.get(match.group(2), (1, match.group(2)))
    return round(number * times, 6), unit
