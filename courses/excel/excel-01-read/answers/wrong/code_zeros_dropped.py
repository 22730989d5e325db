# 説明: 数字だけの文字列を一度数値に直し、先頭の 0 を落とす
# fails: test_to_code_hidden

# %% to_code
def to_code(value, digits):
    if value is None:
        return None
    text = str(value).strip()
    if text == "":
        return None
    if text.isdigit():
        text = str(int(text))
    return text.zfill(digits)
