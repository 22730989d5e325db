# 説明: 空白を取り除く前に「元年」を変えるので、「元 年」が読めない
# fails: test_to_date_hidden

# %% to_date
def to_date(value):
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    text = unicodedata.normalize("NFKC", str(value))
    text = text.replace("元年", "1年").replace(" ", "")
    for era in ERAS:
        if text.startswith(era):
            rest = text.removeprefix(era)
            rest = rest.replace("年", "/").replace("月", "/").replace(".", "/").replace("日", "")
            year, month, day = rest.split("/")
            return date(ERAS[era] + int(year), int(month), int(day))
    return datetime.strptime(text, "%Y/%m/%d").date()
