# 説明: 「,」を先に取り除き、位置のおかしさを見逃す
# fails: test_to_yen, test_to_yen_hidden

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
    text = text.replace(",", "")
    if re.fullmatch(r"[1-9][0-9]*", text):
        return int(text)
    return None
