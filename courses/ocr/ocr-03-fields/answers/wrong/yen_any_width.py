# 説明: \d を使い、全角の数字も通す
# fails: test_to_yen_hidden

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
    if re.fullmatch(r"[1-9]\d*", text) or re.fullmatch(r"[1-9]\d{0,2}(,\d{3})*", text):
        return int(text.replace(",", ""))
    return None
