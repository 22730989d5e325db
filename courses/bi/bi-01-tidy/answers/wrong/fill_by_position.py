# 説明: 左から3列と決めて埋める
# fails: test_fill_names_hidden, test_to_tidy_hidden

# %% fill_names
def fill_names(table):
    filled = table.copy()
    for number in range(3):
        name = filled.columns[number]
        filled[name] = filled[name].ffill()
    return filled
