# 説明: 空白と点を取ってから、40文字に切る
# fails: test_safe_name, test_safe_name_hidden

# %% safe_name
def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text.strip().rstrip(". 　")
    text = text[:40]
    if text == "":
        return "名称なし"
    return text
