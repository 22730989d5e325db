# 説明: 場所の名前が入っていれば、別の場所も入れる
# fails: test_period_values_hidden

# %% period_values
def period_values(table, place, first, last):
    here = table[table["地点"].str.contains(place)]
    rows = here[(here["日付"] >= first) & (here["日付"] <= last)]
    return rows["人数"].dropna().tolist()
