# 説明: 数字だけを集めて金額にする
# fails: test_to_yen, test_to_yen_hidden, test_check_rows, test_check_rows_hidden

# %% to_yen
def to_yen(text):
    digits = "".join(character for character in text if character in "0123456789")
    if digits == "":
        return None
    return int(digits)
