# 説明: 0点のしきい値を「ない」と考える
# fails: test_choose_accept_hidden

# %% choose_accept
def choose_accept(samples, gap):
    safe = []
    for row in samples:
        if row["差"] >= gap:
            accepted, wrong = count_accepted(samples, row["点"], gap)
            if wrong == 0:
                safe.append(row["点"])
    if len(safe) == 0:
        return None
    return min(safe) or None
