# 説明: NFKC をせず、全角の「－」と数字を見落とす
# fails: test_to_yen, test_to_yen_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = str(value).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return round(float(text) * 1000)
