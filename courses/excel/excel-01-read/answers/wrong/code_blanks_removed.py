# 説明: 途中の空白まで取ってしまう
# fails: test_to_code_hidden

# %% to_code
def to_code(value, digits):
    if value is None:
        return None
    text = str(value).replace(" ", "").replace("　", "")
    if text == "":
        return None
    return text.zfill(digits)
