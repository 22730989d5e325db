# 説明: 列どうしを割ったので、inf が残る
# fails: test_compare_years, test_compare_years_hidden

# %% compare_years
def compare_years(tidy, before, now):
    part = tidy[tidy["年度"].isin([before, now])]
    wide = part.pivot_table(index="款", columns="年度", values="金額(円)", aggfunc="sum", fill_value=0)
    table = pd.DataFrame({"前年度(円)": wide[before], "当年度(円)": wide[now]}).reset_index()
    table["増減額(円)"] = table["当年度(円)"] - table["前年度(円)"]
    table["増減率(％)"] = table["増減額(円)"] / table["前年度(円)"] * 100
    table["寄与度(ポイント)"] = table["増減額(円)"] / table["前年度(円)"].sum() * 100
    return table.sort_values("増減額(円)", key=abs, ascending=False)
