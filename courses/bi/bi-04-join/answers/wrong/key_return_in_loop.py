# 説明: return が for の中にある
# fails: test_town_key, test_town_key_hidden, test_sum_by_town

# %% town_key
def town_key(name):
    text = unicodedata.normalize("NFKC", name).replace(" ", "")
    text = text.removeprefix("架空区")
    for kanji in KANJI_NUMBERS:
        if text.endswith(f"{kanji}丁目"):
            return text.removesuffix(f"{kanji}丁目") + f"{KANJI_NUMBERS[kanji]}丁目"
        return text
