# 説明: 空白を取る前に「架空区」を除く
# fails: test_town_key_hidden

# %% town_key
def town_key(name):
    text = unicodedata.normalize("NFKC", name.removeprefix("架空区")).replace(" ", "")
    for kanji in KANJI_NUMBERS:
        if text.endswith(f"{kanji}丁目"):
            return text.removesuffix(f"{kanji}丁目") + f"{KANJI_NUMBERS[kanji]}丁目"
    return text
