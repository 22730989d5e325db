# 説明: 途中に「令和8年度」とあれば年度とみなす
# fails: test_fiscal_year, test_fiscal_year_hidden

# %% fiscal_year
import re


def fiscal_year(label):
    text = unicodedata.normalize("NFKC", label).replace(" ", "").replace("元", "1")
    found = re.search(r"(令和|平成|昭和)(\d+)年度", text)
    if found:
        return ERAS[found.group(1)] + int(found.group(2))
    return None
