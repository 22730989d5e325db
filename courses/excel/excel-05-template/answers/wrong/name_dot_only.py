# 説明: 後ろの点を取った後の空白が残る
# fails: test_safe_name, test_safe_name_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text[:40]
    text = text.strip().rstrip(".")
    if text == "":
        return "名称なし"
    return text
