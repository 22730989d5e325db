# 説明: 横軸を50分までにし、長く待った人が見えない
# fails: test_wait_chart, test_wait_chart_hidden

# %% wait_chart
def wait_chart(minutes, title):
    fig, ax = plt.subplots()
    ax.hist(minutes, bins=range(0, max(minutes) + 10, 5), edgecolor="white")
    ax.set_xlim(0, 50)
    ax.set_title(title)
    ax.set_xlabel("待ち時間（分）")
    ax.set_ylabel("人数（人）")
    return ax
