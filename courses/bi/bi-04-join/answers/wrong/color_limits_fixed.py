# 説明: 境目を決めてしまう
# fails: test_color_of_hidden, test_town_map_hidden

# %% color_of
def color_of(rate, limits):
    if pd.isna(rate):
        return MISSING_COLOR
    number = 0
    for limit in [20, 40, 60]:
        if rate >= limit:
            number = number + 1
    return MAP_COLORS[number]
