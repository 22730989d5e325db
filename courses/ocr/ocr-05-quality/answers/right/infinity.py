# 説明: 比べ始めの費用を、無限大とする

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    best = (0, float("inf"))
    for limit in limits:
        counts = route_counts(rows, limit)
        cost = (counts["確認正"] + counts["確認誤"]) * look_price + counts["自動誤"] * wrong_price
        if cost < best[1] or (cost == best[1] and limit > best[0]):
            best = (limit, cost)
    return best
