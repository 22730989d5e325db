# 説明: 同じ言葉は1回しか置きかえない
# fails: test_address_key, test_address_key_hidden, test_rank_people

# %% address_key
def address_key(address):
    key = fold(address).removeprefix("東京都")
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word], 1)
    return key
