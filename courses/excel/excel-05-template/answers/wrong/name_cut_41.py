# 説明: 41文字まで残す
# fails: test_safe_name, test_safe_name_hidden, test_make_all_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text[:41]
    text = text.strip().rstrip(". 　")
    if text == "":
        return "名称なし"
    return text
