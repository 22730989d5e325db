# 説明: return の字下げが深く、款だけで終わる
# fails: test_fill_names, test_fill_names_hidden, test_to_tidy, test_to_tidy_hidden

# %% fill_names
def fill_names(table):
    filled = table.copy()
    for name in FILLED_NAMES:
        filled[name] = filled[name].ffill()
        return filled
