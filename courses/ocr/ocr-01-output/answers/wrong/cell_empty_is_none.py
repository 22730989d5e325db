# 説明: 断片がないとき、文字を None にする
# fails: test_read_cell, test_route_cells, test_route_cells_hidden

# %% read_cell
def read_cell(pieces):
    if len(pieces) == 0:
        return {"文字": None, "確信度": 0}
    ordered = sorted(pieces, key=order_of)
    return {"文字": " ".join(p["文字"] for p in ordered), "確信度": min(p["確信度"] for p in pieces)}
