# 説明: 最大の値がちょうど5の倍数のとき、手前の区間に入る
# fails: test_wait_chart, test_wait_chart_hidden

# %% wait_chart
def wait_chart(minutes, title):
    fig, ax = plt.subplots()
    ax.hist(minutes, bins=range(0, max(minutes) + 5, 5), edgecolor="white")
    ax.set_title(title)
    ax.set_xlabel("待ち時間（分）")
    ax.set_ylabel("人数（人）")
    return ax
