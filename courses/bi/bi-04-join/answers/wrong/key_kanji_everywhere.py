# 説明: 漢数字を、全部数字に変える
# fails: test_town_key, test_town_key_hidden, test_sum_by_town

# %% town_key
def town_key(name):
    text = unicodedata.normalize("NFKC", name).replace(" ", "")
    text = text.removeprefix("架空区")
    for kanji in KANJI_NUMBERS:
        text = text.replace(kanji, str(KANJI_NUMBERS[kanji]))
    return text
