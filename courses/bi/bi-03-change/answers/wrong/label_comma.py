# 説明: 大きな率に、けたの区切りの「,」を付ける
# fails: test_rate_label, test_rate_label_hidden

# %% rate_label
def rate_label(before, now):
    if before == 0 and now == 0:
        return "－"
    if before == 0:
        return "皆増"
    if now == 0:
        return "皆減"
    rate = change_rate(before, now)
    text = f"{abs(rate):,.1f}"
    if rate < 0 and text != "0.0":
        return f"△{text}％"
    return f"{text}％"
