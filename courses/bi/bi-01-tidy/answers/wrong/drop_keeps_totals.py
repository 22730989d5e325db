# 説明: ~ を忘れ、合計の行だけを残す
# fails: test_drop_totals, test_drop_totals_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% drop_totals
def drop_totals(table):
    total = table["款"].map(is_total_word)
    for name in NAMES:
        total = total | table[name].map(is_total_word)
    return table[total]
