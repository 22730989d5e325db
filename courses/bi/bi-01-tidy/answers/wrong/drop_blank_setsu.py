# 説明: 節が空の行と小計の行を取り除く
# fails: test_drop_totals_hidden

# %% drop_totals
def drop_totals(table):
    kept = table[table["節"].notna()]
    for name in NAMES:
        kept = kept[~kept[name].map(is_total_word)]
    return kept
