# 説明: 数字だけの文字を数にしてしまい、先頭の 0 が消える
# fails: test_read_pieces, test_read_pieces_hidden

# %% read_pieces
def read_pieces(path):
    pieces = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        for row in csv.DictReader(file):
            for name in ["順番", "左", "上", "幅", "高さ"]:
                row[name] = int(row[name])
            row["確信度"] = float(row["確信度"])
            if row["文字"].isdigit():
                row["文字"] = int(row["文字"])
            pieces.append(row)
    return pieces
