# 説明: 「－」と空を None にする
# fails: test_to_yen, test_to_yen_hidden, test_to_tidy, test_to_tidy_hidden

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return None
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return None
    return round(float(text) * 1000)
