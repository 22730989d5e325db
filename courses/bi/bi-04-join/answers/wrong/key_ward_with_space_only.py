# 説明: 「架空区」の後に空白があるときだけ除く
# fails: test_town_key_hidden

# %% town_key
def town_key(name):
    text = unicodedata.normalize("NFKC", name.replace("架空区　", "")).replace(" ", "")
    for kanji in KANJI_NUMBERS:
        if text.endswith(f"{kanji}丁目"):
            return text.removesuffix(f"{kanji}丁目") + f"{KANJI_NUMBERS[kanji]}丁目"
    return text
