# 説明: 小数（float）にして返す
# fails: test_to_yen

# %% to_yen
def to_yen(text):
    for head in ["￥", "¥", "\\", "金"]:
        if text.startswith(head):
            text = text.removeprefix(head)
            break
    for tail in ["円也", "円", "-"]:
        if text.endswith(tail):
            text = text.removesuffix(tail)
            break
    if re.fullmatch(r"[1-9][0-9]*", text) or re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3})*", text):
        return float(text.replace(",", ""))
    return None
