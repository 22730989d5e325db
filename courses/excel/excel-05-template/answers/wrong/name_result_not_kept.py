# 説明: replace の結果を入れ直していない
# fails: test_safe_name, test_safe_name_hidden, test_make_all, test_make_all_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text.replace(mark, TWINS[mark])
    text = text[:40]
    text = text.strip().rstrip(". 　")
    if text == "":
        return "名称なし"
    return text
