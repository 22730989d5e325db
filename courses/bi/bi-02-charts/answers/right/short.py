# 説明: 内包表記と numpy で短く書き、Figure の凡例や左寄せの題名を使う

# %% chart_for
def chart_for(number):
    return ["折れ線", "棒", "100％積み上げ棒", "ヒストグラム", "棒", "ヒストグラム", "100％積み上げ棒", "折れ線"][number - 1]

# %% trend_chart
def trend_chart(records, names, title):
    fig, ax = plt.subplots(layout="constrained")
    for number, name in enumerate(names):
        ax.plot(range(len(records)), [record[name] for record in records], f"C{number}{MARKERS[number]}-", label=name)
    ax.set_xticks(range(len(records)), [record["年度"] for record in records])
    ax.set_ylim(0)
    ax.grid(axis="y")
    ax.axhline(0, color="black", linewidth=1)
    ax.set_title(title, loc="left")
    ax.set_ylabel("件数（単位：件）")
    fig.legend(loc="outside right")
    return ax

# %% budget_chart
def budget_chart(records, title):
    amounts = {record["款"]: record["予算額（千円）"] / 1e5 for record in records if record["款"] != "合計"}
    names = sorted(amounts, key=amounts.get)
    fig, ax = plt.subplots()
    bars = ax.barh(range(len(names)), [amounts[name] for name in names], tick_label=names)
    ax.bar_label(bars, fmt="%.1f")
    ax.set(title=title, xlabel="予算額（億円）")
    return fig

# %% share_chart
import numpy as np


def share_chart(records, names, title):
    counts = np.array([[record[name] for name in names] for record in records], dtype=float)
    shares = 100 * counts / counts.sum(axis=1, keepdims=True)
    fig, ax = plt.subplots()
    for number, name in enumerate(names):
        ax.bar(
            np.arange(len(records)),
            shares[:, number],
            bottom=shares[:, :number].sum(axis=1),
            hatch=HATCHES[number],
            edgecolor="black",
        )
    ax.set_xticks(np.arange(len(records)), [record["年度"] for record in records])
    ax.legend(names)
    ax.set(title=title, ylabel="割合（％）")
    return ax

# %% wait_chart
def wait_chart(minutes, title):
    fig, ax = plt.subplots()
    ax.hist(minutes, bins=np.arange(0, max(minutes) + 6, 5), color="C2", rwidth=None)
    ax.set(title=title, xlabel="待ち時間（分）", ylabel="人数（人）")
    return ax
