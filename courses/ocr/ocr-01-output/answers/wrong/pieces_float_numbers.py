# 説明: 順番と枠も、整数ではなく小数にする
# fails: test_read_pieces

# %% read_pieces
def read_pieces(path):
    pieces = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        for row in csv.DictReader(file):
            for name in ["順番", "左", "上", "幅", "高さ"]:
                row[name] = float(row[name])
            row["確信度"] = float(row["確信度"])
            pieces.append(row)
    return pieces
