# 説明: 表の写しに計の行を足してから、列を足す

# %% compare_years
def compare_years(tidy, before, now):
    part = tidy[tidy["年度"].isin([before, now])]
    wide = part.pivot_table(index="款", columns="年度", values="金額(円)", aggfunc="sum", fill_value=0)
    table = wide.reset_index().rename(columns={before: "前年度(円)", now: "当年度(円)"})
    table["増減額(円)"] = table["当年度(円)"] - table["前年度(円)"]
    table["増減率(％)"] = table.apply(lambda row: change_rate(row["前年度(円)"], row["当年度(円)"]), axis=1)
    table["寄与度(ポイント)"] = table["増減額(円)"] / table["前年度(円)"].sum() * 100
    return table.sort_values("増減額(円)", key=abs, ascending=False)[COMPARE_COLUMNS]

# %% change_table
def change_table(counts, before, now, least):
    table = counts.copy()
    table.loc[len(table)] = ["計", counts[before].sum(), counts[now].sum()]
    table["増減"] = table[now] - table[before]
    table["増減率"] = table.apply(
        lambda row: "少数" if row[before] < least else rate_label(row[before], row[now]), axis=1
    )
    return table
