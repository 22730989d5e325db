# 説明: 写しを作らず、渡された表を変える
# fails: test_fill_names, test_fill_names_hidden, test_to_tidy, test_to_tidy_hidden

# %% fill_names
def fill_names(table):
    filled = table
    for name in FILLED_NAMES:
        filled[name] = filled[name].ffill()
    return filled
