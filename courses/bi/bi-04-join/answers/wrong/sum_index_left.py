# 説明: as_index=False を忘れる
# fails: test_sum_by_town, test_sum_by_town_hidden

# %% sum_by_town
def sum_by_town(table):
    keyed = table.copy()
    keyed["町丁目"] = keyed["町丁目"].map(town_key)
    return keyed.groupby("町丁目")["件数"].sum()
