# 説明: 後の値で割る
# fails: test_change_rate, test_change_rate_hidden, test_rate_label, test_rate_label_hidden, test_compare_years, test_compare_years_hidden, test_change_table, test_change_table_hidden

# %% change_rate
def change_rate(before, now):
    if now == 0:
        return None
    return (now - before) / now * 100
