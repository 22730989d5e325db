# 説明: break を忘れ、印を2つ続けて取り除く
# fails: test_to_yen_hidden

# %% to_yen
def to_yen(text):
    for head in ["￥", "¥", "\\", "金"][::-1]:
        if text.startswith(head):
            text = text.removeprefix(head)
    for tail in ["円也", "-", "円"]:
        if text.endswith(tail):
            text = text.removesuffix(tail)
    if re.fullmatch(r"[1-9][0-9]*", text) or re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3})*", text):
        return int(text.replace(",", ""))
    return None
