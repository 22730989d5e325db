# 説明: int(文字列) とし、小数の付いた値で止まる
# fails: test_to_yen, test_to_yen_hidden

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return int(text) * 1000
