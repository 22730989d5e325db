# 説明: csv.reader で1行ずつ読み、最小や最大も for と if で探す

# %% read_pieces
def read_pieces(path):
    file = open(path, encoding="utf-8-sig", newline="")
    lines = list(csv.reader(file))
    file.close()
    pieces = []
    for line in lines[2:]:
        piece = {}
        piece["申請書"] = line[0]
        piece["項目"] = line[1]
        piece["順番"] = int(line[2])
        piece["文字"] = line[3]
        piece["確信度"] = float(line[4])
        piece["左"] = int(line[5])
        piece["上"] = int(line[6])
        piece["幅"] = int(line[7])
        piece["高さ"] = int(line[8])
        pieces.append(piece)
    return pieces

# %% read_cell
def read_cell(pieces):
    text = ""
    lowest = 0
    first = True
    for piece in sorted(pieces, key=order_of):
        if first:
            text = piece["文字"]
            lowest = piece["確信度"]
            first = False
        else:
            text = text + " " + piece["文字"]
            if piece["確信度"] < lowest:
                lowest = piece["確信度"]
    return {"文字": text, "確信度": lowest}

# %% clip_box
def clip_box(boxes, margin, size):
    left = boxes[0]["左"]
    top = boxes[0]["上"]
    right = 0
    bottom = 0
    for box in boxes:
        if box["左"] < left:
            left = box["左"]
        if box["上"] < top:
            top = box["上"]
        if box["左"] + box["幅"] > right:
            right = box["左"] + box["幅"]
        if box["上"] + box["高さ"] > bottom:
            bottom = box["上"] + box["高さ"]
    left = left - margin
    top = top - margin
    right = right + margin
    bottom = bottom + margin
    if left < 0:
        left = 0
    if top < 0:
        top = 0
    if right > size[0]:
        right = size[0]
    if bottom > size[1]:
        bottom = size[1]
    return [left, top, right, bottom]

# %% route
def route(confidence, accept, review):
    if confidence < accept:
        if confidence < review:
            return "却下"
        else:
            return "確認"
    else:
        return "採用"

# %% route_cells
def route_cells(cells, pieces, limits):
    rows = []
    for cell in cells:
        mine = []
        for piece in pieces:
            if piece["申請書"] == cell["申請書"] and piece["項目"] == cell["項目"]:
                mine.append(piece)
        result = read_cell(mine)
        limit = limits["その他"]
        if cell["項目"] in limits:
            limit = limits[cell["項目"]]
        row = {}
        row["申請書"] = cell["申請書"]
        row["項目"] = cell["項目"]
        row["文字"] = result["文字"]
        row["確信度"] = result["確信度"]
        row["行き先"] = route(result["確信度"], limit[0], limit[1])
        rows.append(row)
    return rows
