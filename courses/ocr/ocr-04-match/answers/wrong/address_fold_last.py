# 説明: 置きかえてから fold し、言葉の中に空白があると置きかわらない
# fails: test_address_key_hidden

# %% address_key
def address_key(address):
    key = address
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return fold(key).removeprefix("東京都")
