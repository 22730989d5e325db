# 説明: その窓口の行がないとき、0 ではなく None を返す
# fails: test_desk_total_hidden

# %% desk_total
def desk_total(rows, desk):
    counts = [int(row["件数"]) for row in rows if row["窓口"] == desk and row["件数"]]
    if counts:
        return sum(counts)
