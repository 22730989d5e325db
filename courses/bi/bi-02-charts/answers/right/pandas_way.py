# 説明: pandas の表にしてから、表の plot でかく

# %% finding
def finding(name, records):
    values = [record[name] for record in records]
    span = f"{records[0]['年度']}から{records[-1]['年度']}まで"
    percent = round((values[-1] / values[0] - 1) * 100)
    end = "ほとんど変わらない" if percent == 0 else f"に{abs(percent)}％{'増えた' if percent > 0 else '減った'}"
    return f"{name}は、{span}{end}"

# %% trend_chart
import pandas as pd


def trend_chart(records, names, title):
    table = pd.DataFrame(records).set_index("年度")[names]
    ax = table.plot(title=title, ylabel="申請件数（件）", color=COLORS[: len(names)])
    for line, marker in zip(ax.lines, MARKERS):
        line.set_marker(marker)
    ax.legend()
    return ax

# %% budget_chart
def budget_chart(records, title):
    table = pd.DataFrame(records).set_index("款")["予算額（千円）"]
    table = table[table.index != "合計"].sort_values() / 100_000
    return table.plot.barh(title=title, xlabel="予算額（億円）")

# %% share_chart
def share_chart(records, names, title):
    table = pd.DataFrame(records).set_index("年度")[names]
    share = table.div(table.sum(axis=1), axis=0) * 100
    ax = share.plot.bar(stacked=True, title=title, ylabel="割合 (%)", color=COLORS[: len(names)], rot=0)
    for group, hatch in zip(ax.containers, HATCHES):
        for bar in group:
            bar.set_hatch(hatch)
    ax.legend()
    return ax

# %% wait_chart
def wait_chart(minutes, title):
    table = pd.Series(minutes)
    ax = table.plot.hist(bins=list(range(0, (max(minutes) // 5 + 2) * 5, 5)), title=title)
    ax.set(xlabel="待ち時間（分）", ylabel="人数（人）")
    return ax
