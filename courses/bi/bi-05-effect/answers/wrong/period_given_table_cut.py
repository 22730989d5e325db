# 説明: 渡された表から、行を消してしまう
# fails: test_period_values, test_period_values_hidden

# %% period_values
def period_values(table, place, first, last):
    table.dropna(inplace=True)
    here = table[table["地点"] == place]
    rows = here[(here["日付"] >= first) & (here["日付"] <= last)]
    return rows["人数"].dropna().tolist()
