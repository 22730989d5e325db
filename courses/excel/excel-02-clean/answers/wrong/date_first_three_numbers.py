# 説明: 数字を3つ拾うだけなので、期間も、時代のない文字列も、日付にしてしまう
# fails: test_to_date_hidden

# %% to_date
import re


def to_date(value):
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace("元年", "1年")
    numbers = re.findall(r"\d+", text)
    if len(numbers) < 3:
        raise ValueError("日付として読めません")
    year = int(numbers[0])
    for era in ERAS:
        if text.startswith(era):
            year = year + ERAS[era]
    return date(year, int(numbers[1]), int(numbers[2]))
