# 説明: 計の率を、率の平均にする
# fails: test_change_table, test_change_table_hidden

# %% change_table
def change_table(counts, before, now, least):
    def make_row(name, old, new):
        if old < least:
            label = "少数"
        else:
            label = rate_label(old, new)
        return {"相談の種類": name, before: old, now: new, "増減": new - old, "増減率": label}

    rows = []
    for row in counts.to_dict("records"):
        rows.append(make_row(row["相談の種類"], row[before], row[now]))
    rows.append(make_row("計", int(counts[before].sum()), int(counts[now].sum())))
    rates = [change_rate(row[before], row[now]) for row in counts.to_dict("records")]
    rates = [rate for rate in rates if rate is not None]
    rows[-1]["増減率"] = f"{sum(rates) / len(rates):.1f}％"
    return pd.DataFrame(rows, columns=["相談の種類", before, now, "増減", "増減率"])
