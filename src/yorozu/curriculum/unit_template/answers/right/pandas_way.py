# 説明: pandas の表にして、窓口で絞ってから合計する

# %% desk_total
import pandas as pd


def desk_total(rows, desk):
    table = pd.DataFrame(rows, columns=["窓口", "件数"])
    counts = pd.to_numeric(table.loc[table["窓口"] == desk, "件数"])
    return int(counts.sum())
