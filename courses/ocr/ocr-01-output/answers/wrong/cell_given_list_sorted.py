# 説明: 渡されたリストそのものを並べかえる
# fails: test_read_cell, test_read_cell_hidden

# %% read_cell
def read_cell(pieces):
    if len(pieces) == 0:
        return {"文字": "", "確信度": 0}
    pieces.sort(key=order_of)
    return {"文字": " ".join(p["文字"] for p in pieces), "確信度": min(p["確信度"] for p in pieces)}
