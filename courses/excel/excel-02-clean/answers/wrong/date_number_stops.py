# 説明: 文字列でなければ日時と決めつけるので、ただの数値で止まる
# fails: test_to_date_hidden, test_clean_contracts_hidden

# %% to_date
def to_date(value):
    if value is None:
        return None
    if not isinstance(value, str):
        return value.date()
    text = unicodedata.normalize("NFKC", value).replace(" ", "").replace("元年", "1年")
    for era in ERAS:
        if text.startswith(era):
            rest = text.removeprefix(era)
            rest = rest.replace("年", "/").replace("月", "/").replace(".", "/").replace("日", "")
            year, month, day = rest.split("/")
            return date(ERAS[era] + int(year), int(month), int(day))
    return datetime.strptime(text, "%Y/%m/%d").date()
