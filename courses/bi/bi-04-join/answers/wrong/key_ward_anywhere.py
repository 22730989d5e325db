# 説明: 頭だけでなく、途中の「架空区」も取り除く
# fails: test_town_key_hidden

# %% town_key
def town_key(name):
    text = unicodedata.normalize("NFKC", name).replace(" ", "").replace("架空区", "")
    for kanji in KANJI_NUMBERS:
        if text.endswith(f"{kanji}丁目"):
            return text.removesuffix(f"{kanji}丁目") + f"{KANJI_NUMBERS[kanji]}丁目"
    return text
