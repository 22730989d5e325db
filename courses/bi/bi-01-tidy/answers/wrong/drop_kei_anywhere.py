# 説明: 「計」の字が入った行を全部取り除く
# fails: test_drop_totals, test_drop_totals_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% drop_totals
def drop_totals(table):
    kept = table
    for name in NAMES:
        kept = kept[~kept[name].astype(str).str.contains("計")]
    return kept
