# 説明: 「年度」で終わることを確かめず、「令和8」も年度とする
# fails: test_fiscal_year_hidden

# %% fiscal_year
def fiscal_year(label):
    text = unicodedata.normalize("NFKC", label).replace(" ", "")
    for era in ERAS:
        if text.startswith(era):
            number = text.removeprefix(era).removesuffix("年度")
            if number == "元":
                return ERAS[era] + 1
            if number.isdigit():
                return ERAS[era] + int(number)
    return None
