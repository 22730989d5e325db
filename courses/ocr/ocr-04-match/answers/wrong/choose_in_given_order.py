# 説明: 高い順に並んでいると考え、間違いが出るまで進む
# fails: test_choose_accept, test_choose_accept_hidden

# %% choose_accept
def choose_accept(samples, gap):
    found = None
    for row in samples:
        if row["差"] >= gap:
            if not row["正しい"]:
                break
            found = row["点"]
    return found
