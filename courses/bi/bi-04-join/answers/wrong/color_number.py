# 説明: 色ではなく、段の番号を返す
# fails: test_color_of, test_color_of_hidden, test_town_map, test_town_map_hidden

# %% color_of
def color_of(rate, limits):
    if pd.isna(rate):
        return MISSING_COLOR
    number = 0
    for limit in limits:
        if rate >= limit:
            number = number + 1
    return number
