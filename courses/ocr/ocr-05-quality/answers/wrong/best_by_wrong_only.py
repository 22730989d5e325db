# 説明: 自動の誤りがいちばん少ないしきい値を選ぶ
# fails: test_best_limit, test_best_limit_hidden

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    best = None
    fewest = None
    for limit in limits:
        counts = route_counts(rows, limit)
        cost = (counts["確認正"] + counts["確認誤"]) * look_price + counts["自動誤"] * wrong_price
        if best is None or counts["自動誤"] < fewest:
            best = (limit, cost)
            fewest = counts["自動誤"]
    return best
