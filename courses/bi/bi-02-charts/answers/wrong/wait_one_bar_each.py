# 説明: 1人ずつの値を棒にする
# fails: test_wait_chart, test_wait_chart_hidden

# %% wait_chart
def wait_chart(minutes, title):
    fig, ax = plt.subplots()
    ax.bar(range(len(minutes)), minutes)
    ax.set_title(title)
    ax.set_xlabel("待ち時間（分）")
    ax.set_ylabel("人数（人）")
    return ax
