# 説明: 項目ごとの適合率を平均する
# fails: test_measure

# %% measure
def measure(name, fields, clean, truth):
    total = 0
    automatic = 0
    wrong = 0
    rates = []
    for field in fields:
        good = 0
        bad = 0
        for row in clean:
            total = total + 1
            if row[field] is not None:
                if str(row[field]) == truth[row["申請書"], field]:
                    good = good + 1
                else:
                    bad = bad + 1
        automatic = automatic + good + bad
        wrong = wrong + bad
        if good + bad > 0:
            rates.append(good / (good + bad))
    share = automatic / total if total > 0 else None
    precision = sum(rates) / len(rates) if rates else None
    return {"項目": name, "全部": total, "自動": automatic, "誤り": wrong, "自動の割合": share, "適合率": precision}
