# 説明: 差の足りない見本の点も、しきい値の候補にする
# fails: test_choose_accept, test_choose_accept_hidden

# %% choose_accept
def choose_accept(samples, gap):
    safe = []
    for row in samples:
        if True:
            accepted, wrong = count_accepted(samples, row["点"], gap)
            if wrong == 0:
                safe.append(row["点"])
    if len(safe) == 0:
        return None
    return min(safe)
