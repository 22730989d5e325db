# 説明: 内包表記などで、短く書く

# %% change_rate
def change_rate(before, now):
    return (now / before - 1) * 100 if before else None

# %% rate_label
def rate_label(before, now):
    if not before:
        return "皆増" if now else "―"
    if not now:
        return "皆減"
    return f"{(now - before) / before * 100:.1f}％".replace("-0.0", "0.0").replace("-", "△")

# %% compare_years
def compare_years(tidy, before, now):
    sums = [tidy[tidy["年度"] == year].groupby("款")["金額(円)"].sum() for year in (before, now)]
    kans = sorted(set(sums[0].index) | set(sums[1].index))
    rows = [(kan, int(sums[0].get(kan, 0)), int(sums[1].get(kan, 0))) for kan in kans]
    total = sum(row[1] for row in rows)
    rows = [(*row, row[2] - row[1], change_rate(*row[1:]), (row[2] - row[1]) / total * 100) for row in rows]
    return pd.DataFrame(sorted(rows, key=lambda row: -abs(row[3])), columns=COMPARE_COLUMNS)

# %% share_finding
def share_finding(compared, kan):
    row = compared.loc[compared["款"] == kan].iloc[0]
    old, new = (row[name] / compared[name].sum() * 100 for name in ("前年度(円)", "当年度(円)"))
    amount = "増えた" if row["増減額(円)"] > 0 else "減った" if row["増減額(円)"] < 0 else "同じ"
    text = f"{abs(new - old):.1f}"
    how = "で、ほとんど変わらない" if text == "0.0" else f"へ、{text}ポイント{'上がった' if new > old else '下がった'}"
    return f"{kan}の構成比は{old:.1f}％から{new:.1f}％{how}（金額は{amount}）"

# %% change_table
def change_table(counts, before, now, least):
    table = counts[["相談の種類", before, now]].copy()
    table.loc[len(counts) + 100] = ["計", table[before].sum(), table[now].sum()]
    table["増減"] = table[now] - table[before]
    table["増減率"] = [
        rate_label(old, new) if old >= least else "少数" for old, new in zip(table[before], table[now])
    ]
    return table

# %% index_panels
def index_panels(tidy, names, title):
    yearly = tidy.pivot_table(index="年度", columns="款", values="金額(円)", aggfunc="sum").fillna(0)
    fig, axes = plt.subplots(ncols=len(names), sharey="row")
    for name, ax in zip(names, axes.flat):
        ax.plot(yearly.index, yearly[name] * 100 / yearly[name].iat[0])
        ax.set(title=f"{name}（{yearly[name].iat[0] / 10**8:.1f}億円）")
    fig.supylabel("指数（最初の年度＝100）")
    fig.suptitle(title)
    return fig
