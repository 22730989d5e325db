# 説明: 費用が 0 のものを、まだないものと取り違える
# fails: test_best_limit_hidden

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    found_limit = 0
    found_cost = 0
    for limit in limits:
        counts = route_counts(rows, limit)
        cost = (counts["確認正"] + counts["確認誤"]) * look_price + counts["自動誤"] * wrong_price
        if found_cost == 0 or cost < found_cost or (cost == found_cost and limit > found_limit):
            found_limit = limit
            found_cost = cost
    return found_limit, found_cost
