# 説明: ffill の結果を、列に入れ直さない
# fails: test_fill_names, test_fill_names_hidden, test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% fill_names
def fill_names(table):
    filled = table.copy()
    for name in FILLED_NAMES:
        filled[name].ffill()
    return filled
