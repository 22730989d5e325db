# 説明: 採用の項目を並べない
# fails: test_route_cells, test_route_cells_hidden

# %% route_cells
def route_cells(cells, pieces, limits):
    rows = []
    for cell in cells:
        read = read_cell(pieces_of(cell, pieces))
        accept, review = limits.get(cell["項目"], limits["その他"])
        where = route(read["確信度"], accept, review)
        if where != "採用":
            rows.append({"申請書": cell["申請書"], "項目": cell["項目"], "文字": read["文字"], "確信度": read["確信度"], "行き先": where})
    return rows
