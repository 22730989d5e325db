# 説明: 断片のある項目だけを並べる
# fails: test_route_cells, test_route_cells_hidden

# %% route_cells
def route_cells(cells, pieces, limits):
    rows = []
    for cell in cells:
        mine = pieces_of(cell, pieces)
        if len(mine) == 0:
            continue
        read = read_cell(mine)
        accept, review = limits.get(cell["項目"], limits["その他"])
        rows.append({"申請書": cell["申請書"], "項目": cell["項目"], "文字": read["文字"], "確信度": read["確信度"], "行き先": route(read["確信度"], accept, review)})
    return rows
