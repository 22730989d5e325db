# 説明: 名前の一部が同じ窓口（郵送）も足す
# fails: test_desk_total, test_desk_total_hidden

# %% desk_total
def desk_total(rows, desk):
    total = 0
    for row in rows:
        if desk in row["窓口"] and row["件数"] != "":
            total = total + int(row["件数"])
    return total
