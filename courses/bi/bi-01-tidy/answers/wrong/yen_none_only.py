# 説明: value is None だけで空を調べ、NaN で間違える
# fails: test_to_yen, test_to_tidy, test_find_differences

# %% to_yen
def to_yen(value):
    if value is None:
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return round(float(text) * 1000)
