# 説明: 後ろの点を取らない
# fails: test_safe_name, test_safe_name_hidden, test_make_all, test_make_all_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text[:40]
    text = text.strip()
    if text == "":
        return "名称なし"
    return text
