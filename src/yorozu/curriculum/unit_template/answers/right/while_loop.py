# 説明: while と番号で1行ずつ見る、覚えたことだけの書き方

# %% desk_total
def desk_total(rows, desk):
    total = 0
    number = 0
    while number < len(rows):
        row = rows[number]
        if row["窓口"] == desk:
            if row["件数"] == "":
                print("飛ばした行", row)
            else:
                total += int(row["件数"])
        number += 1
    return total
