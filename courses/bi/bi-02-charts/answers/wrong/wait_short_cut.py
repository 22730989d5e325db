# 説明: 横軸を20分からにし、すぐに呼ばれた人が見えない
# fails: test_wait_chart, test_wait_chart_hidden

# %% wait_chart
def wait_chart(minutes, title):
    fig, ax = plt.subplots()
    ax.hist(minutes, bins=range(0, max(minutes) + 10, 5), edgecolor="white")
    ax.set_xlim(20, 70)
    ax.set_title(title)
    ax.set_xlabel("待ち時間（分）")
    ax.set_ylabel("人数（人）")
    return ax
