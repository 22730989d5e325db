# 説明: lstrip を使い、「東京都」に続く「東」「京」「都」の字も取り除く
# fails: test_address_key_hidden

# %% address_key
def address_key(address):
    key = fold(address).lstrip("東京都")
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return key
