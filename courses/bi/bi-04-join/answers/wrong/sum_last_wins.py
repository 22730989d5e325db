# 説明: 同じ町は、後の行で上書きする
# fails: test_sum_by_town, test_sum_by_town_hidden

# %% sum_by_town
def sum_by_town(table):
    totals = {}
    for row in table.to_dict("records"):
        totals[town_key(row["町丁目"])] = row["件数"]
    return pd.DataFrame(list(totals.items()), columns=["町丁目", "件数"])
