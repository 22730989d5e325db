# 説明: 令和を 2019、平成を 1989 から数えて、1年ずれる
# fails: test_to_date, test_to_date_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% to_date
def to_date(value):
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace("元年", "1年")
    starts = {"令和": 2019, "平成": 1989, "昭和": 1926, "R": 2019, "H": 1989, "S": 1926}
    for era in starts:
        if text.startswith(era):
            rest = text.removeprefix(era)
            rest = rest.replace("年", "/").replace("月", "/").replace(".", "/").replace("日", "")
            year, month, day = rest.split("/")
            return date(starts[era] + int(year), int(month), int(day))
    return datetime.strptime(text, "%Y/%m/%d").date()
