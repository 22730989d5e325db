# 説明: 途中の「東京都」も取り除く
# fails: test_address_key_hidden

# %% address_key
def address_key(address):
    key = fold(address).replace("東京都", "")
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return key
