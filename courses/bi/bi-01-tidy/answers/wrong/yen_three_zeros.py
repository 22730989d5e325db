# 説明: 文字列の後ろに「000」を付けて済ませる
# fails: test_to_yen, test_to_yen_hidden

# %% to_yen
def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return int(text + "000")
