# 説明: 順番を文字列として並べるので、10 が 2 より前に来る
# fails: test_read_cell_hidden

# %% read_cell
def read_cell(pieces):
    if len(pieces) == 0:
        return {"文字": "", "確信度": 0}
    ordered = sorted(pieces, key=lambda piece: str(piece["順番"]))
    return {"文字": " ".join(p["文字"] for p in ordered), "確信度": min(p["確信度"] for p in pieces)}
