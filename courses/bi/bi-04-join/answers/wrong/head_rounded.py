# 説明: 小数1位に丸める
# fails: test_per_head, test_per_head_hidden

# %% per_head
def per_head(counts, population, least):
    joined = population.merge(counts, on="町丁目", how="left", validate="one_to_one")
    rows = []
    for row in joined.to_dict("records"):
        if pd.isna(row["件数"]):
            count = 0
        else:
            count = int(row["件数"])
        if row["人口"] < least:
            rate = None
        else:
            rate = round(count / row["人口"] * 1000, 1)
        rows.append({"町丁目": row["町丁目"], "人口": row["人口"], "件数": count, "千人当たり": rate})
    return pd.DataFrame(rows, columns=["町丁目", "人口", "件数", "千人当たり"])
