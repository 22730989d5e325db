# 説明: 引数の path を使わず、ファイルの場所を決めてしまう
# fails: test_read_pieces_hidden

# %% read_pieces
def read_pieces(path):
    pieces = []
    with open("data/読取結果.csv", encoding="utf-8-sig", newline="") as file:
        next(file)
        for row in csv.DictReader(file):
            for name in ["順番", "左", "上", "幅", "高さ"]:
                row[name] = int(row[name])
            row["確信度"] = float(row["確信度"])
            pieces.append(row)
    return pieces
