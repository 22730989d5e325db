# 説明: 順番が 1 から続いていると決めてかかる
# fails: test_read_cell_hidden

# %% read_cell
def read_cell(pieces):
    if len(pieces) == 0:
        return {"文字": "", "確信度": 0}
    texts = [""] * len(pieces)
    for piece in pieces:
        texts[piece["順番"] - 1] = piece["文字"]
    return {"文字": " ".join(texts), "確信度": min(piece["確信度"] for piece in pieces)}
