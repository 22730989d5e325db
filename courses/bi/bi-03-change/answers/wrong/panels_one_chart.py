# 説明: 1枚に線を重ねる
# fails: test_index_panels, test_index_panels_hidden

# %% index_panels
def index_panels(tidy, names, title):
    yearly = tidy.pivot_table(index="年度", columns="款", values="金額(円)", aggfunc="sum", fill_value=0)
    fig, ax = plt.subplots()
    for name in names:
        ax.plot(list(yearly.index), yearly[name] / yearly[name].iloc[0] * 100, label=name)
    ax.set_ylabel("指数（最初の年度＝100）")
    ax.legend()
    fig.suptitle(title)
    return fig
