# 説明: 縦軸を12000件までにし、最初の年度の点が切れる
# fails: test_trend_chart

# %% trend_chart
def trend_chart(records, names, title):
    fig, ax = plt.subplots()
    years = column(records, "年度")
    for name, marker in zip(names, MARKERS):
        ax.plot(years, column(records, name), marker=marker, label=name)
    ax.set_ylim(0, 12000)
    ax.set_title(title)
    ax.set_ylabel("申請件数（件）")
    ax.legend()
    return ax
