# 説明: .strip() を使ったので、間の空白が残る
# fails: test_to_date, test_to_date_hidden

# %% to_date
def to_date(value):
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    text = unicodedata.normalize("NFKC", str(value)).strip()
    text = text.replace("元年", "1年")
    for era in ERAS:
        if text.startswith(era):
            rest = text.removeprefix(era)
            rest = rest.replace("年", "/").replace("月", "/").replace(".", "/").replace("日", "")
            year, month, day = rest.split("/")
            return date(ERAS[era] + int(year), int(month), int(day))
    return datetime.strptime(text, "%Y/%m/%d").date()
