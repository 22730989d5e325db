# 説明: return の字下げが深く、最初の1行で終わる
# fails: test_desk_total, test_desk_total_hidden

# %% desk_total
def desk_total(rows, desk):
    total = 0
    for row in rows:
        if row["窓口"] == desk and row["件数"] != "":
            total = total + int(row["件数"])
            return total
    return total
