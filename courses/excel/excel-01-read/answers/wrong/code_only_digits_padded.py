# 説明: 数字だけのときにしか 0 を足さない
# fails: test_to_code_hidden

# %% to_code
def to_code(value, digits):
    if value is None:
        return None
    text = str(value).strip()
    if text == "":
        return None
    if text.isdigit():
        return text.zfill(digits)
    return text
