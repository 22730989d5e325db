# 説明: 日時をそのまま返し、.date() を忘れる
# fails: test_to_date, test_to_date_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% to_date
def to_date(value):
    if value is None or isinstance(value, datetime):
        return value
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace("元年", "1年")
    for era in ERAS:
        if text.startswith(era):
            rest = text.removeprefix(era)
            rest = rest.replace("年", "/").replace("月", "/").replace(".", "/").replace("日", "")
            year, month, day = rest.split("/")
            return date(ERAS[era] + int(year), int(month), int(day))
    return datetime.strptime(text, "%Y/%m/%d").date()
