# 説明: 丁目のある名前の漢数字を、全部変える
# fails: test_town_key_hidden

# %% town_key
def town_key(name):
    text = unicodedata.normalize("NFKC", name).replace(" ", "")
    text = text.removeprefix("架空区")
    for kanji in KANJI_NUMBERS:
        if text.endswith(f"{kanji}丁目"):
            return text.replace(kanji, str(KANJI_NUMBERS[kanji]))
    return text
