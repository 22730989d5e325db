# 説明: 件数が空の行で止まる
# fails: test_desk_total_hidden

# %% desk_total
def desk_total(rows, desk):
    total = 0
    for row in rows:
        if row["窓口"] == desk:
            total = total + int(row["件数"])
    return total
