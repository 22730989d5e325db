# 説明: 似た文字を変えた後で NFKC にするので、半角の「ｰ」が「ー」になって残る
# fails: test_clean_code_hidden

# %% clean_code
def clean_code(value):
    if value is None:
        return None
    text = value
    for mark in HYPHENS:
        text = text.replace(mark, "-")
    return unicodedata.normalize("NFKC", text).replace(" ", "")
