# 説明: 途中の空白も全部取る
# fails: test_safe_name, test_safe_name_hidden, test_make_all, test_make_all_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text[:40]
    text = text.replace(" ", "").replace("　", "").rstrip(". 　")
    if text == "":
        return "名称なし"
    return text
