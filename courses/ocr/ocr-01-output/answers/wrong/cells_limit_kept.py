# 説明: 「その他」を for の前で1回だけ選ぶので、前の項目のしきい値が残る
# fails: test_route_cells, test_route_cells_hidden

# %% route_cells
def route_cells(cells, pieces, limits):
    rows = []
    accept, review = limits["その他"]
    for cell in cells:
        read = read_cell(pieces_of(cell, pieces))
        if cell["項目"] in limits:
            accept, review = limits[cell["項目"]]
        rows.append({"申請書": cell["申請書"], "項目": cell["項目"], "文字": read["文字"], "確信度": read["確信度"], "行き先": route(read["確信度"], accept, review)})
    return rows
