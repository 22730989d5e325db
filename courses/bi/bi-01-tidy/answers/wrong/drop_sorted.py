# 説明: 残った行を款の順に並べかえる
# fails: test_drop_totals, test_drop_totals_hidden

# %% drop_totals
def drop_totals(table):
    kept = table
    for name in NAMES:
        kept = kept[~kept[name].map(is_total_word)]
    return kept.sort_values("款")
