# 説明: 丸めずに返し、1.001 千円が 1000.999… 円になる
# fails: test_to_yen

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return float(text) * 1000
