# 説明: 見ながら行を取り除くので、渡された行のリストが変わる
# fails: test_find_header_hidden, test_read_contracts, test_read_contracts_hidden

# %% find_header
def find_header(rows, name):
    number = 0
    while rows:
        if name in rows.pop(0):
            return number
        number += 1
    return None
