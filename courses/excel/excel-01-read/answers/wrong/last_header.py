# 説明: 見つけても終わらず、最後に見つけた行の番号を返す
# fails: test_find_header_hidden

# %% find_header
def find_header(rows, name):
    found = None
    for number, row in enumerate(rows):
        if name in row:
            found = number
    return found
