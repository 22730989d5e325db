# 説明: if not value と書いたので、0 も「値がない」ことにしてしまう
# fails: test_to_code_hidden

# %% to_code
def to_code(value, digits):
    if not value:
        return None
    text = str(value).strip()
    if not text:
        return None
    return text.zfill(digits)
