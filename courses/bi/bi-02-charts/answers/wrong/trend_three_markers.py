# 説明: 印を3つしか用意せず、4本目からの線がない
# fails: test_trend_chart_hidden

# %% trend_chart
def trend_chart(records, names, title):
    fig, ax = plt.subplots()
    years = column(records, "年度")
    for name, marker in zip(names, ["o", "s", "^"]):
        ax.plot(years, column(records, name), marker=marker, label=name)
    ax.set_title(title)
    ax.set_ylabel("申請件数（件）")
    ax.legend()
    return ax
