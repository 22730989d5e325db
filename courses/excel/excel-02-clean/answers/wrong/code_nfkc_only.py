# 説明: NFKC だけで、似たハイフンが残る
# fails: test_clean_code, test_clean_code_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% clean_code
def clean_code(value):
    if value is None:
        return None
    text = unicodedata.normalize("NFKC", value)
    return text.replace(" ", "")
