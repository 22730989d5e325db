# 説明: 文字が空白だけの行を飛ばす
# fails: test_read_pieces_hidden

# %% read_pieces
def read_pieces(path):
    pieces = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        for row in csv.DictReader(file):
            for name in ["順番", "左", "上", "幅", "高さ"]:
                row[name] = int(row[name])
            row["確信度"] = float(row["確信度"])
            if row["文字"].strip():
                pieces.append(row)
    return pieces
