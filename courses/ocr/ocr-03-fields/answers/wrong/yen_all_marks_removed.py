# 説明: 印を、いくつでも、どこにあっても取り除く
# fails: test_to_yen, test_to_yen_hidden

# %% to_yen
def to_yen(text):
    for mark in ["￥", "¥", "\\", "金", "円也", "円", "-"]:
        text = text.replace(mark, "")
    if re.fullmatch(r"[1-9][0-9]*", text) or re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3})*", text):
        return int(text.replace(",", ""))
    return None
