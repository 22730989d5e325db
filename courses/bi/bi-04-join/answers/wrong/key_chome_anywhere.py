# 説明: 途中の「丁目」も変える
# fails: test_town_key_hidden

# %% town_key
def town_key(name):
    text = unicodedata.normalize("NFKC", name).replace(" ", "")
    text = text.removeprefix("架空区")
    for kanji in KANJI_NUMBERS:
        if f"{kanji}丁目" in text:
            return text.replace(f"{kanji}丁目", f"{KANJI_NUMBERS[kanji]}丁目")
    return text
