# 説明: どの線も同じ印にし、色だけで分ける
# fails: test_trend_chart, test_trend_chart_hidden

# %% trend_chart
def trend_chart(records, names, title):
    fig, ax = plt.subplots()
    years = column(records, "年度")
    for name, marker in zip(names, MARKERS):
        ax.plot(years, column(records, name), marker="o", label=name)
    ax.set_title(title)
    ax.set_ylabel("申請件数（件）")
    ax.legend()
    return ax
