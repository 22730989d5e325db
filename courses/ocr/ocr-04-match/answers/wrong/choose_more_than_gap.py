# 説明: ちょうど gap の差の見本を使わない
# fails: test_choose_accept, test_choose_accept_hidden

# %% choose_accept
def choose_accept(samples, gap):
    used = [row for row in samples if row["差"] > gap]
    safe = [row["点"] for row in used if all(other["正しい"] for other in used if other["点"] >= row["点"])]
    return min(safe) if safe else None
