# 説明: 縦軸を30人までにし、高い棒の先が切れる
# fails: test_wait_chart

# %% wait_chart
def wait_chart(minutes, title):
    fig, ax = plt.subplots()
    ax.hist(minutes, bins=range(0, max(minutes) + 10, 5), edgecolor="white")
    ax.set_ylim(0, 30)
    ax.set_title(title)
    ax.set_xlabel("待ち時間（分）")
    ax.set_ylabel("人数（人）")
    return ax
