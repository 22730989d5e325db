# 説明: 令和の見出しだけを年度とし、平成を忘れる
# fails: test_fiscal_year, test_fiscal_year_hidden, test_to_tidy_hidden

# %% fiscal_year
def fiscal_year(label):
    text = unicodedata.normalize("NFKC", label).replace(" ", "").replace("元", "1")
    if text.startswith("令和") and text.endswith("年度"):
        number = text.replace("令和", "").replace("年度", "")
        if number.isdigit():
            return 2018 + int(number)
    return None
