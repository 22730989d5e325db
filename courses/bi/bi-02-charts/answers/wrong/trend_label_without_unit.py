# 説明: 縦軸の名前に単位がない
# fails: test_trend_chart, test_trend_chart_hidden

# %% trend_chart
def trend_chart(records, names, title):
    fig, ax = plt.subplots()
    years = column(records, "年度")
    for name, marker in zip(names, MARKERS):
        ax.plot(years, column(records, name), marker=marker, label=name)
    ax.set_title(title)
    ax.set_ylabel("申請件数")
    ax.legend()
    return ax
