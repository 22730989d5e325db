# 説明: round に桁数を渡し、小数のまま返す
# fails: test_to_yen

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return round(float(text) * 1000, 0)
