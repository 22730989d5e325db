# 説明: 渡された順番の逆から並べる
# fails: test_read_cell, test_read_cell_hidden, test_route_cells

# %% read_cell
def read_cell(pieces):
    if len(pieces) == 0:
        return {"文字": "", "確信度": 0}
    texts = [piece["文字"] for piece in reversed(pieces)]
    return {"文字": " ".join(texts), "確信度": min(piece["確信度"] for piece in pieces)}
