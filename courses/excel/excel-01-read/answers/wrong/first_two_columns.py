# 説明: 見出しが左から2列目までにあると決めつける
# fails: test_find_header_hidden, test_read_contracts_hidden

# %% find_header
def find_header(rows, name):
    for number, row in enumerate(rows):
        if row[0] == name or row[1] == name:
            return number
    return None
