# 説明: 埋めた3つの列だけを返す
# fails: test_fill_names, test_fill_names_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% fill_names
def fill_names(table):
    return table[FILLED_NAMES].ffill()
