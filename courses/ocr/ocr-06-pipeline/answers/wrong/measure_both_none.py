# 説明: 自動がないときに、自動の割合も None にする
# fails: test_measure

# %% measure
def measure(name, fields, clean, truth):
    total = 0
    automatic = 0
    wrong = 0
    for row in clean:
        for field in fields:
            total = total + 1
            if row[field] is not None:
                automatic = automatic + 1
                if str(row[field]) != truth[row["申請書"], field]:
                    wrong = wrong + 1
    share = None
    if automatic > 0:
        share = automatic / total
    precision = None
    if automatic > 0:
        precision = (automatic - wrong) / automatic
    return {"項目": name, "全部": total, "自動": automatic, "誤り": wrong, "自動の割合": share, "適合率": precision}
