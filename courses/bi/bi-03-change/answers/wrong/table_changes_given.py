# 説明: 渡された表に列を足す
# fails: test_change_table, test_change_table_hidden

# %% change_table
def change_table(counts, before, now, least):
    counts["増減"] = counts[now] - counts[before]
    labels = []
    for row in counts.to_dict("records"):
        labels.append("少数" if row[before] < least else rate_label(row[before], row[now]))
    counts["増減率"] = labels
    old = int(counts[before].sum())
    new = int(counts[now].sum())
    label = "少数" if old < least else rate_label(old, new)
    total = pd.DataFrame([["計", old, new, new - old, label]], columns=["相談の種類", before, now, "増減", "増減率"])
    return pd.concat([counts, total])[["相談の種類", before, now, "増減", "増減率"]]
