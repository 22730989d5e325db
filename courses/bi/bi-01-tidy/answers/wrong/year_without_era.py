# 説明: 元号で始まることを確かめず、「2026年度」も年度とする
# fails: test_fiscal_year_hidden

# %% fiscal_year
def fiscal_year(label):
    text = unicodedata.normalize("NFKC", label).replace(" ", "")
    for era in ERAS:
        if text.endswith("年度"):
            number = text.replace(era, "").replace("年度", "")
            if number == "元":
                return ERAS[era] + 1
            if number.isdigit():
                return ERAS[era] + int(number)
    return None
