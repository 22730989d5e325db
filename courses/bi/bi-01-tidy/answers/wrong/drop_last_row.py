# 説明: いちばん下は合計と決めて取り除く
# fails: test_drop_totals_hidden

# %% drop_totals
def drop_totals(table):
    kept = table.iloc[:-1]
    for name in NAMES:
        kept = kept[~kept[name].map(is_total_word)]
    return kept
