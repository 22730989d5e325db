# 説明: ▲ を忘れる
# fails: test_to_yen_hidden

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-")
    if text in DASHES:
        return 0
    return round(float(text) * 1000)
