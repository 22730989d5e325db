# 説明: 返さずに、画面に表示する
# fails: test_desk_total, test_desk_total_hidden

# %% desk_total
def desk_total(rows, desk):
    total = 0
    for row in rows:
        if row["窓口"] == desk and row["件数"] != "":
            total = total + int(row["件数"])
    print(total)
