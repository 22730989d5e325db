# 説明: 前と後ろの空白を取り除いてから調べる
# fails: test_to_yen_hidden

# %% to_yen
def to_yen(text):
    text = text.strip()
    for head in ["￥", "¥", "\\", "金"]:
        if text.startswith(head):
            text = text.removeprefix(head)
            break
    for tail in ["円也", "円", "-"]:
        if text.endswith(tail):
            text = text.removesuffix(tail)
            break
    if re.fullmatch(r"[1-9][0-9]*", text) or re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3})*", text):
        return int(text.replace(",", ""))
    return None
