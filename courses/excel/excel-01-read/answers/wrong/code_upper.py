# 説明: 英字を大文字に直してしまう
# fails: test_to_code_hidden

# %% to_code
def to_code(value, digits):
    if value is None:
        return None
    text = str(value).strip()
    if text == "":
        return None
    return text.upper().zfill(digits)
