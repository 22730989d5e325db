# 説明: 直し方を1つずつ並べる editops の数を数え、費用の表を作ってから選ぶ

# %% error_rate
def error_rate(rows):
    truth = "".join(row["正解"] for row in rows)
    if truth == "":
        return None
    changes = []
    for row in rows:
        changes.extend(Levenshtein.editops(row["読み取り"], row["正解"]))
    return len(changes) / len(truth)

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    costs = {}
    for limit in limits:
        counts = route_counts(rows, limit)
        costs[limit] = (counts["確認正"] + counts["確認誤"]) * look_price + counts["自動誤"] * wrong_price
    smallest = min(costs.values())
    return [max(limit for limit in limits if costs[limit] == smallest), smallest]
