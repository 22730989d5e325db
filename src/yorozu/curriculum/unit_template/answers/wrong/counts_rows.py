# 説明: 件数を足さずに、行の数を数える
# fails: test_desk_total, test_desk_total_hidden

# %% desk_total
def desk_total(rows, desk):
    total = 0
    for row in rows:
        if row["窓口"] == desk and row["件数"] != "":
            total = total + 1
    return total
