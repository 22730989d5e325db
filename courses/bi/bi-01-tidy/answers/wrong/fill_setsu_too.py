# 説明: 節の列まで埋める
# fails: test_fill_names_hidden

# %% fill_names
def fill_names(table):
    filled = table.copy()
    for name in NAMES:
        filled[name] = filled[name].ffill()
    return filled
