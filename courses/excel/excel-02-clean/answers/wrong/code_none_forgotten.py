# 説明: None を分けていないので、番号のない契約で止まる
# fails: test_clean_code, test_clean_contracts, test_clean_contracts_hidden

# %% clean_code
def clean_code(value):
    text = unicodedata.normalize("NFKC", value)
    text = text.replace(" ", "")
    for mark in HYPHENS:
        text = text.replace(mark, "-")
    return text
