# 説明: 横に並べず、上から下に並べる
# fails: test_index_panels, test_index_panels_hidden

# %% index_panels
def index_panels(tidy, names, title):
    yearly = tidy.pivot_table(index="年度", columns="款", values="金額(円)", aggfunc="sum", fill_value=0)
    fig, axes = plt.subplots(len(names), 1, figsize=(4, 3 * len(names)), sharey=True)
    for name, ax in zip(names, axes):
        first = yearly[name].iloc[0]
        ax.plot(list(yearly.index), yearly[name] / first * 100, marker="o")
        ax.set_title(f"{name}（{first / 100000000:.1f}億円）")
    axes[0].set_ylabel("指数（最初の年度＝100）")
    fig.suptitle(title, y=1.05)
    return fig
