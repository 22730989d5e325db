# 説明: 窓口の条件を忘れて、全部の窓口を足す
# fails: test_desk_total, test_desk_total_hidden

# %% desk_total
def desk_total(rows, desk):
    total = 0
    for row in rows:
        if row["件数"] != "":
            total = total + int(row["件数"])
    return total
