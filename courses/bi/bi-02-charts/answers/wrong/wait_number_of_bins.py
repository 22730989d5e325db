# 説明: bins=5 と書き、5分ごとではなく5つに分ける
# fails: test_wait_chart, test_wait_chart_hidden

# %% wait_chart
def wait_chart(minutes, title):
    fig, ax = plt.subplots()
    ax.hist(minutes, bins=5, edgecolor="white")
    ax.set_title(title)
    ax.set_xlabel("待ち時間（分）")
    ax.set_ylabel("人数（人）")
    return ax
