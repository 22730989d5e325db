# 説明: .strip() を使ったので、間の空白が残る
# fails: test_clean_code, test_clean_code_hidden

# %% clean_code
def clean_code(value):
    if value is None:
        return None
    text = unicodedata.normalize("NFKC", value).strip()
    for mark in HYPHENS:
        text = text.replace(mark, "-")
    return text
