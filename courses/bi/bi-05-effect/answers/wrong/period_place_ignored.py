# 説明: 場所で絞らない
# fails: test_period_values, test_period_values_hidden

# %% period_values
def period_values(table, place, first, last):
    here = table
    rows = here[(here["日付"] >= first) & (here["日付"] <= last)]
    return rows["人数"].dropna().tolist()
