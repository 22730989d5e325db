# 説明: 断片の文字の前後の空白を取り除いてしまう
# fails: test_read_cell_hidden

# %% read_cell
def read_cell(pieces):
    if len(pieces) == 0:
        return {"文字": "", "確信度": 0}
    texts = [piece["文字"].strip() for piece in sorted(pieces, key=order_of)]
    return {"文字": " ".join(texts), "確信度": min(piece["確信度"] for piece in pieces)}
