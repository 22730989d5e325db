# 説明: 「,」で切るので、「,」の入った金額が途中で切れる
# fails: test_read_pieces, test_read_pieces_hidden

# %% read_pieces
def read_pieces(path):
    names = ["申請書", "項目", "順番", "文字", "確信度", "左", "上", "幅", "高さ"]
    pieces = []
    with open(path, encoding="utf-8-sig") as file:
        for line in file.read().splitlines()[2:]:
            piece = dict(zip(names, line.split(",")))
            for name in ["順番", "左", "上", "幅", "高さ"]:
                piece[name] = int(float(piece[name].strip('"') or 0)) if piece[name].replace(".", "").isdigit() else piece[name]
            piece["確信度"] = float(piece["確信度"]) if piece["確信度"].replace(".", "").isdigit() else piece["確信度"]
            pieces.append(piece)
    return pieces
