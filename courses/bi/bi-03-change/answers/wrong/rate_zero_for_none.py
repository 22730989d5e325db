# 説明: 計算できないときに 0 を返す
# fails: test_change_rate, test_change_rate_hidden, test_compare_years, test_compare_years_hidden

# %% change_rate
def change_rate(before, now):
    if before == 0:
        return 0
    return (now - before) / before * 100
