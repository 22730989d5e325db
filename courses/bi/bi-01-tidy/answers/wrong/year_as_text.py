# 説明: 西暦を文字列で返す
# fails: test_fiscal_year, test_fiscal_year_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% fiscal_year
def fiscal_year(label):
    text = unicodedata.normalize("NFKC", label).replace(" ", "")
    for era in ERAS:
        if text.startswith(era) and text.endswith("年度"):
            number = text.removeprefix(era).removesuffix("年度")
            if number == "元":
                return str(ERAS[era] + 1)
            if number.isdigit():
                return str(ERAS[era] + int(number))
    return None
