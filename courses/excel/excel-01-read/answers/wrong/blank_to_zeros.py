# 説明: 空白だけの値を分けないので、"00000" という番号ができる
# fails: test_to_code_hidden, test_read_contracts_hidden

# %% to_code
def to_code(value, digits):
    if value is None:
        return None
    return str(value).strip().zfill(digits)
