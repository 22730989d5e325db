# 説明: 増減率と割合を、小数第1位に丸める
# fails: test_kpis, test_kpis_hidden

# %% kpis
def kpis(tidy, year):
    this_year = tidy[tidy["年度"] == year]
    last_year = tidy[tidy["年度"] == year - 1]
    total = this_year["金額(円)"].sum()
    gap = None
    rate = None
    if len(last_year) > 0:
        old = last_year["金額(円)"].sum()
        gap = total - old
        rate = round(gap / old * 100, 1)
    by_kan = this_year.groupby("款")["金額(円)"].sum()
    return {
        "総額": total,
        "前年度との差": gap,
        "増減率": rate,
        "最大の款": by_kan.idxmax(),
        "最大の款の割合": round(by_kan.max() / total * 100, 1),
    }
