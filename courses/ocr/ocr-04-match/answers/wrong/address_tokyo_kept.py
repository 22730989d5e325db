# 説明: 東京都を取り除かない
# fails: test_address_key, test_address_key_hidden, test_rank_people, test_rank_people_hidden

# %% address_key
def address_key(address):
    key = fold(address)
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return key
