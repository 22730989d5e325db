# 説明: 赤と緑の線にする
# fails: test_trend_chart, test_trend_chart_hidden

# %% trend_chart
def trend_chart(records, names, title):
    fig, ax = plt.subplots()
    years = column(records, "年度")
    for name, marker, color in zip(names, MARKERS, ["red", "green", "orange"]):
        ax.plot(years, column(records, name), marker=marker, color=color, label=name)
    ax.set_title(title)
    ax.set_ylabel("申請件数（件）")
    ax.legend()
    return ax
