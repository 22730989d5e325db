# 説明: 決めていない項目には、渡された「その他」ではなく、90 と 40 を使う
# fails: test_route_cells, test_route_cells_hidden

# %% route_cells
def route_cells(cells, pieces, limits):
    rows = []
    for cell in cells:
        read = read_cell(pieces_of(cell, pieces))
        if cell["項目"] in limits:
            accept, review = limits[cell["項目"]]
        else:
            accept, review = 90, 40
        rows.append({"申請書": cell["申請書"], "項目": cell["項目"], "文字": read["文字"], "確信度": read["確信度"], "行き先": route(read["確信度"], accept, review)})
    return rows
