# 説明: 番号を数値に直してから 0 を足すので、英字の番号や空白だけの値で止まる
# fails: test_to_code, test_to_code_hidden, test_read_contracts_hidden

# %% to_code
def to_code(value, digits):
    if value is None:
        return None
    return str(int(value)).zfill(digits)
