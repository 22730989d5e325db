# 説明: sum と内包表記で短く書く

# %% desk_total
def desk_total(rows, desk):
    return sum(int(row["件数"] or 0) for row in rows if row["窓口"] == desk)
