# 説明: 丸めずに切り捨てる
# fails: test_rate_label_hidden, test_change_table

# %% rate_label
def rate_label(before, now):
    if before == 0 and now == 0:
        return "－"
    if before == 0:
        return "皆増"
    if now == 0:
        return "皆減"
    rate = change_rate(before, now)
    text = str(int(abs(rate) * 10) / 10)
    if rate < 0 and text != "0.0":
        return f"△{text}％"
    return f"{text}％"
