# 説明: None を分けないので、"None" という文字列ができ、空の行が残る
# fails: test_to_code, test_read_contracts, test_read_contracts_hidden

# %% to_code
def to_code(value, digits):
    text = str(value).strip()
    if text == "":
        return None
    return text.zfill(digits)
