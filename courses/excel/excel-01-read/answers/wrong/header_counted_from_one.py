# 説明: 番号を 1 から数える
# fails: test_find_header, test_find_header_hidden, test_read_contracts, test_read_contracts_hidden

# %% find_header
def find_header(rows, name):
    for number, row in enumerate(rows, start=1):
        if name in row:
            return number
    return None
