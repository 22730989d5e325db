# 説明: 町の名前の漢字の数字まで変える
# fails: test_address_key, test_address_key_hidden

# %% address_key
def address_key(address):
    key = fold(address).removeprefix("東京都")
    for kanji, digit in zip("一二三四五六七八九", "123456789"):
        key = key.replace(kanji, digit)
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return key
