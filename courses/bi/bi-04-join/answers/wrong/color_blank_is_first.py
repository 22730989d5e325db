# 説明: 空を、いちばん薄い色にする
# fails: test_color_of, test_color_of_hidden, test_town_map, test_town_map_hidden

# %% color_of
def color_of(rate, limits):
    if pd.isna(rate):
        return MAP_COLORS[0]
    number = 0
    for limit in limits:
        if rate >= limit:
            number = number + 1
    return MAP_COLORS[number]
