# 説明: fold を使わない
# fails: test_address_key, test_address_key_hidden

# %% address_key
def address_key(address):
    key = address.removeprefix("東京都")
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return key
