# 説明: 「,」を取り除かずに数値にしようとして止まる
# fails: test_to_yen, test_to_yen_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return round(float(text) * 1000)
