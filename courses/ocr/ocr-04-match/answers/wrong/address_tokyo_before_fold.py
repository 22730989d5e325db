# 説明: fold の前に「東京都」を取り除き、頭に空白があると残る
# fails: test_address_key_hidden

# %% address_key
def address_key(address):
    key = fold(address.removeprefix("東京都"))
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return key
