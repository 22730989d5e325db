# 説明: 渡されたしきい値のリストを並べ替える
# fails: test_best_limit

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    limits.sort(reverse=True)
    best = None
    for limit in limits:
        counts = route_counts(rows, limit)
        cost = (counts["確認正"] + counts["確認誤"]) * look_price + counts["自動誤"] * wrong_price
        if best is None or cost < best[1]:
            best = (limit, cost)
    return best
