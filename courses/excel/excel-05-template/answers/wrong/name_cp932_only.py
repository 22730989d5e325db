# 説明: cp932 で書けない文字を捨てる
# fails: test_safe_name, test_safe_name_hidden, test_make_all

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text.encode("cp932", "ignore").decode("cp932")[:40]
    text = text.strip().rstrip(". 　")
    if text == "":
        return "名称なし"
    return text
