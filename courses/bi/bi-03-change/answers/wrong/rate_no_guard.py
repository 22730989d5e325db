# 説明: 0 かどうかを確かめない
# fails: test_change_rate, test_change_rate_hidden, test_compare_years, test_compare_years_hidden

# %% change_rate
def change_rate(before, now):
    return (now - before) / before * 100
