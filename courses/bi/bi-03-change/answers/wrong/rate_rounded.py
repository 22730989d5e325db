# 説明: 整数に丸める
# fails: test_change_rate_hidden, test_compare_years_hidden, test_change_table, test_rate_label, test_rate_label_hidden

# %% change_rate
def change_rate(before, now):
    if before == 0:
        return None
    return round((now - before) / before * 100)
