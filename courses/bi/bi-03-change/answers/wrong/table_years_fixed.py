# 説明: 年度の見出しを決めてしまう
# fails: test_change_table_hidden

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
        rows.append(make_row(row["相談の種類"], row["令和6年度"], row["令和7年度"]))
    rows.append(make_row("計", int(counts[before].sum()), int(counts[now].sum())))
    return pd.DataFrame(rows, columns=["相談の種類", before, now, "増減", "増減率"])
