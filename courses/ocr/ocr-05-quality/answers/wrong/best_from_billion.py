# 説明: 比べ始めの費用を10億とする
# fails: test_best_limit_hidden

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    best = (0, 10**9)
    for limit in limits:
        counts = route_counts(rows, limit)
        cost = (counts["確認正"] + counts["確認誤"]) * look_price + counts["自動誤"] * wrong_price
        if cost < best[1] or (cost == best[1] and limit > best[0]):
            best = (limit, cost)
    return best
