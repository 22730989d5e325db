# 説明: 内包表記と default= で短く書く

# %% read_pieces
def read_pieces(path):
    kinds = {"順番": int, "左": int, "上": int, "幅": int, "高さ": int, "確信度": float}
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        return [{name: kinds.get(name, str)(value) for name, value in row.items()} for row in csv.DictReader(file)]

# %% read_cell
def read_cell(pieces):
    return {
        "文字": " ".join(piece["文字"] for piece in sorted(pieces, key=lambda piece: piece["順番"])),
        "確信度": min((piece["確信度"] for piece in pieces), default=0),
    }

# %% clip_box
def clip_box(boxes, margin, size):
    return (
        max(0, min(box["左"] for box in boxes) - margin),
        max(0, min(box["上"] for box in boxes) - margin),
        min(size[0], max(box["左"] + box["幅"] for box in boxes) + margin),
        min(size[1], max(box["上"] + box["高さ"] for box in boxes) + margin),
    )

# %% route
def route(confidence, accept, review):
    return "採用" if confidence >= accept else "確認" if confidence >= review else "却下"

# %% route_cells
def route_cells(cells, pieces, limits):
    rows = []
    for cell in cells:
        read = read_cell(pieces_of(cell, pieces))
        where = route(read["確信度"], *limits.get(cell["項目"], limits["その他"]))
        rows.append({"申請書": cell["申請書"], "項目": cell["項目"], **read, "行き先": where})
    return rows
