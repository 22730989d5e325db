# 説明: bfill を使い、下の値で埋める
# fails: test_fill_names, test_fill_names_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% fill_names
def fill_names(table):
    filled = table.copy()
    for name in FILLED_NAMES:
        filled[name] = filled[name].bfill()
    return filled
