# 説明: 見出しの名前が一部に入っていればよいことにして、注意書きの行を選ぶ
# fails: test_find_header, test_find_header_hidden, test_read_contracts, test_read_contracts_hidden

# %% find_header
def find_header(rows, name):
    for number, row in enumerate(rows):
        for value in row:
            if name in str(value):
                return number
    return None
