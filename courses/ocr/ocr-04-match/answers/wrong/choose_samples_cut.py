# 説明: 渡された見本から、使わないものを消す
# fails: test_choose_accept_hidden

# %% choose_accept
def choose_accept(samples, gap):
    for row in list(samples):
        if row["差"] < gap:
            samples.remove(row)
    safe = []
    for row in samples:
        if row["差"] >= gap:
            accepted, wrong = count_accepted(samples, row["点"], gap)
            if wrong == 0:
                safe.append(row["点"])
    if len(safe) == 0:
        return None
    return min(safe)
