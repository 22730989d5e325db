# 説明: 0 人の日も除く
# fails: test_period_values_hidden

# %% period_values
def period_values(table, place, first, last):
    here = table[table["地点"] == place]
    rows = here[(here["日付"] >= first) & (here["日付"] <= last)]
    rows = rows[rows["人数"] > 0]
    return rows["人数"].tolist()
