# 説明: 前の点も取ってしまう
# fails: test_safe_name_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text[:40]
    text = text.strip(". 　")
    if text == "":
        return "名称なし"
    return text
