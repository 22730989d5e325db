# 説明: 却下の文字を空にして、証拠を消してしまう
# fails: test_route_cells

# %% route_cells
def route_cells(cells, pieces, limits):
    rows = []
    for cell in cells:
        read = read_cell(pieces_of(cell, pieces))
        accept, review = limits.get(cell["項目"], limits["その他"])
        where = route(read["確信度"], accept, review)
        text = "" if where == "却下" else read["文字"]
        rows.append({"申請書": cell["申請書"], "項目": cell["項目"], "文字": text, "確信度": read["確信度"], "行き先": where})
    return rows
