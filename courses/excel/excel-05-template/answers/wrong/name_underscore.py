# 説明: 使えない文字を、全部「_」にする
# fails: test_safe_name, test_safe_name_hidden, test_make_all, test_make_all_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, "_")
    text = text[:40]
    text = text.strip().rstrip(". 　")
    if text == "":
        return "名称なし"
    return text
