# 説明: replace の結果を変数に入れ直していない
# fails: test_clean_code, test_clean_code_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% clean_code
def clean_code(value):
    if value is None:
        return None
    text = unicodedata.normalize("NFKC", value)
    text.replace(" ", "")
    for mark in HYPHENS:
        text.replace(mark, "-")
    return text
