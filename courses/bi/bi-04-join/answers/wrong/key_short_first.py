# 説明: 「一」を「十一」より先に調べる
# fails: test_town_key, test_town_key_hidden

# %% town_key
def town_key(name):
    text = unicodedata.normalize("NFKC", name).replace(" ", "")
    text = text.removeprefix("架空区")
    for kanji in reversed(KANJI_NUMBERS):
        if text.endswith(f"{kanji}丁目"):
            return text.removesuffix(f"{kanji}丁目") + f"{KANJI_NUMBERS[kanji]}丁目"
    return text
