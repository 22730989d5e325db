# 説明: 件数を整数にしないので、足すところで止まる
# fails: test_desk_total, test_desk_total_hidden

# %% desk_total
def desk_total(rows, desk):
    total = 0
    for row in rows:
        if row["窓口"] == desk and row["件数"] != "":
            total = total + row["件数"]
    return total
