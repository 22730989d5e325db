# 説明: 数字だけを集め、頭の7けたを使う
# fails: test_to_zip, test_to_zip_hidden, test_check_rows, test_check_rows_hidden

# %% to_zip
def to_zip(text):
    digits = "".join(character for character in text if character in "0123456789")
    if len(digits) < 7:
        return None
    return digits[0:3] + "-" + digits[3:7]
