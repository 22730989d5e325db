# 説明: 後が 0 のときも None にする
# fails: test_change_rate, test_change_rate_hidden, test_compare_years_hidden

# %% change_rate
def change_rate(before, now):
    if before == 0 or now == 0:
        return None
    return (now - before) / before * 100
