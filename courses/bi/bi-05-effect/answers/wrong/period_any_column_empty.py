# 説明: 人数ではない列が空の日も除いてしまう
# fails: test_period_values_hidden

# %% period_values
def period_values(table, place, first, last):
    table = table.dropna()
    here = table[table["地点"] == place]
    rows = here[(here["日付"] >= first) & (here["日付"] <= last)]
    return rows["人数"].tolist()
