# 説明: 長い名前を切らない
# fails: test_safe_name, test_safe_name_hidden, test_make_all_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text.strip().rstrip(". 　")
    if text == "":
        return "名称なし"
    return text
