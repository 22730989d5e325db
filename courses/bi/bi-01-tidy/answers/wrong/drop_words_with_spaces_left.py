# 説明: 空白を取り除かずに、合計の言葉と比べる
# fails: test_drop_totals, test_drop_totals_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% drop_totals
def drop_totals(table):
    kept = table
    for name in NAMES:
        kept = kept[~kept[name].isin(TOTAL_WORDS)]
    return kept
