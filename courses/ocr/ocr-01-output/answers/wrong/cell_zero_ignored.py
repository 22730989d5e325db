# 説明: 確信度 0 を「値なし」とみなして除く
# fails: test_read_cell, test_route_cells

# %% read_cell
def read_cell(pieces):
    ordered = sorted(pieces, key=order_of)
    values = [p["確信度"] for p in pieces if p["確信度"] > 0]
    return {"文字": " ".join(p["文字"] for p in ordered), "確信度": min(values) if values else 0}
