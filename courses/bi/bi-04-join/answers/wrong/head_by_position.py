# 説明: キーを見ずに、行の順につなぐ
# fails: test_per_head, test_per_head_hidden

# %% per_head
def per_head(counts, population, least):
    rows = []
    numbers = counts["件数"].tolist()
    for number, row in enumerate(population.to_dict("records")):
        count = numbers[number] if number < len(numbers) else 0
        rate = count / row["人口"] * 1000 if row["人口"] >= least else None
        rows.append({"町丁目": row["町丁目"], "人口": row["人口"], "件数": count, "千人当たり": rate})
    return pd.DataFrame(rows, columns=["町丁目", "人口", "件数", "千人当たり"])
