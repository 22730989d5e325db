# 説明: 見出しを付けかえただけなので、後の年度から前の年度を見ると、列の順番が逆になる
# fails: test_compare_years_hidden

# %% compare_years
def compare_years(tidy, before, now):
    part = tidy[tidy["年度"].isin([before, now])]
    wide = part.pivot_table(index="款", columns="年度", values="金額(円)", aggfunc="sum", fill_value=0)
    table = wide.reset_index().rename(columns={before: "前年度(円)", now: "当年度(円)"})
    table.columns.name = None
    table["増減額(円)"] = table["当年度(円)"] - table["前年度(円)"]
    table["増減率(％)"] = table.apply(lambda row: change_rate(row["前年度(円)"], row["当年度(円)"]), axis=1)
    table["寄与度(ポイント)"] = table["増減額(円)"] / table["前年度(円)"].sum() * 100
    return table.sort_values("増減額(円)", key=abs, ascending=False)
