# 説明: 備考まで調べて、明細の行を除く
# fails: test_drop_totals_hidden

# %% drop_totals
def drop_totals(table):
    kept = table
    for name in table.columns:
        kept = kept[~kept[name].map(is_total_word)]
    return kept
