# 説明: 言葉を下から順に置きかえる
# fails: test_address_key, test_address_key_hidden, test_rank_people, test_rank_people_hidden

# %% address_key
def address_key(address):
    key = fold(address).removeprefix("東京都")
    for word in reversed(ADDRESS_WORDS):
        key = key.replace(word, ADDRESS_WORDS[word])
    return key
