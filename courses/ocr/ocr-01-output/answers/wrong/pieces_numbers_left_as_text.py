# 説明: 数にせず、全部を文字列のまま返す
# fails: test_read_pieces, test_read_pieces_hidden

# %% read_pieces
def read_pieces(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        return list(csv.DictReader(file))
