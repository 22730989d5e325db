# 説明: 平均の確信度を返す
# fails: test_read_cell, test_read_cell_hidden, test_route_cells, test_route_cells_hidden

# %% read_cell
def read_cell(pieces):
    if len(pieces) == 0:
        return {"文字": "", "確信度": 0}
    ordered = sorted(pieces, key=order_of)
    return {"文字": " ".join(p["文字"] for p in ordered), "確信度": average_confidence(pieces)}
