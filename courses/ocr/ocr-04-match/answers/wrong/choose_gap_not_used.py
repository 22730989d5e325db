# 説明: 差の足りない見本も使う
# fails: test_choose_accept, test_choose_accept_hidden

# %% choose_accept
def choose_accept(samples, gap):
    safe = [row["点"] for row in samples if count_accepted(samples, row["点"], 0)[1] == 0]
    return min(safe) if safe else None
