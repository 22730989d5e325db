# 説明: 掛けた後で、int で切り捨てる
# fails: test_to_yen

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return int(float(text) * 1000)
