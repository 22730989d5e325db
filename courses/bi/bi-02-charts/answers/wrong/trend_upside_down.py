# 説明: 横棒の見本をまね、縦軸の上下を入れかえる
# fails: test_trend_chart, test_trend_chart_hidden

# %% trend_chart
def trend_chart(records, names, title):
    fig, ax = plt.subplots()
    years = column(records, "年度")
    for name, marker in zip(names, MARKERS):
        ax.plot(years, column(records, name), marker=marker, label=name)
    ax.invert_yaxis()
    ax.set_title(title)
    ax.set_ylabel("申請件数（件）")
    ax.legend()
    return ax
