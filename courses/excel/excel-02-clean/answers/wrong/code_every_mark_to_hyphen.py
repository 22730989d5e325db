# 説明: 英数字でない文字を、全部「-」にする
# fails: test_clean_code_hidden

# %% clean_code
def clean_code(value):
    if value is None:
        return None
    text = unicodedata.normalize("NFKC", value)
    text = text.replace(" ", "")
    for mark in text:
        if not mark.isalnum() or mark in HYPHENS:
            text = text.replace(mark, "-")
    return text
