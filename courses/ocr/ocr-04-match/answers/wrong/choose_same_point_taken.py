# 説明: 間違いと同じ点を選ぶ
# fails: test_choose_accept, test_choose_accept_hidden

# %% choose_accept
def choose_accept(samples, gap):
    used = [row for row in samples if row["差"] >= gap]
    wrong = max([row["点"] for row in used if not row["正しい"]], default=-1)
    safe = [row["点"] for row in used if row["正しい"] and row["点"] >= wrong]
    return min(safe) if safe else None
