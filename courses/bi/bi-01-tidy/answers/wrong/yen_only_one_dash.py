# 説明: DASHES を使わず「-」だけを 0 円にする
# fails: test_to_yen_hidden, test_to_tidy_hidden

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text == "-":
        return 0
    return round(float(text) * 1000)
