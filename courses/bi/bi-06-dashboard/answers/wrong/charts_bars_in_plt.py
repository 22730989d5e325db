# 説明: 右の横棒を、right ではなく、plt にかく（最後に作った場所が右なので、たまたま正しく見える）
# fails: test_draw_charts, test_draw_charts_hidden, test_save_dashboard, test_save_dashboard_hidden

# %% draw_charts
def draw_charts(left, right, tidy, year):
    numbers = kpis(tidy, year)
    totals = tidy.groupby("年度")["金額(円)"].sum()
    left.plot(totals.index.map(year_name), totals / 100000000, marker="o")
    left.set_title(headline(numbers))
    left.set_ylabel("総額（億円）")
    by_kan = tidy[tidy["年度"] == year].groupby("款")["金額(円)"].sum().sort_values(ascending=False)
    plt.barh(by_kan.index, by_kan / by_kan.sum() * 100)
    right.invert_yaxis()
    right.set_title(share_title(numbers))
    right.set_xlabel("構成比（％）")
