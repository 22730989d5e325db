# 説明: pandas で読み、groupby でまとめる

# %% read_pieces
import pandas as pd


def read_pieces(path):
    table = pd.read_csv(path, encoding="utf-8-sig", header=1, dtype=str, keep_default_na=False)
    for name in ["順番", "左", "上", "幅", "高さ"]:
        table[name] = table[name].astype(int)
    table["確信度"] = table["確信度"].astype(float)
    return table.to_dict("records")

# %% read_cell
def read_cell(pieces):
    if not pieces:
        return {"文字": "", "確信度": 0.0}
    table = pd.DataFrame(pieces).sort_values("順番")
    return {"文字": table["文字"].str.cat(sep=" "), "確信度": table["確信度"].min()}

# %% clip_box
def clip_box(boxes, margin, size):
    table = pd.DataFrame(boxes)
    right = (table["左"] + table["幅"]).max() + margin
    bottom = (table["上"] + table["高さ"]).max() + margin
    return (
        max(table["左"].min() - margin, 0),
        max(table["上"].min() - margin, 0),
        min(right, size[0]),
        min(bottom, size[1]),
    )

# %% route_cells
def route_cells(cells, pieces, limits):
    together = {}
    for piece in pieces:
        together.setdefault((piece["申請書"], piece["項目"]), []).append(piece)
    table = pd.DataFrame([{"申請書": cell["申請書"], "項目": cell["項目"]} for cell in cells])
    read = [read_cell(together.get((form, field), [])) for form, field in zip(table["申請書"], table["項目"])]
    table["文字"] = [one["文字"] for one in read]
    table["確信度"] = [one["確信度"] for one in read]
    table["行き先"] = [
        route(value, *limits.get(field, limits["その他"])) for value, field in zip(table["確信度"], table["項目"])
    ]
    return table.to_dict("records")
