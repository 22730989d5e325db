# 説明: pandas で文字列として読んだが、NA という文字が空になる
# fails: test_read_pieces_hidden

# %% read_pieces
import pandas as pd


def read_pieces(path):
    table = pd.read_csv(path, encoding="utf-8-sig", header=1, dtype={"文字": str})
    return table.to_dict("records")
