# 説明: pandas の列の計算で、まとめて書く

# %% change_rate
def change_rate(before, now):
    rate = pd.Series([before, now], dtype=float).pct_change().iloc[1] * 100
    return None if before == 0 else rate

# %% compare_years
def compare_years(tidy, before, now):
    sums = tidy.groupby(["款", "年度"])["金額(円)"].sum().unstack("年度").reindex(columns=[before, now])
    sums = sums.dropna(how="all").fillna(0).astype(int)
    table = pd.DataFrame({"前年度(円)": sums[before], "当年度(円)": sums[now]})
    table["増減額(円)"] = table["当年度(円)"] - table["前年度(円)"]
    table["増減率(％)"] = (table["増減額(円)"] / table["前年度(円)"].where(table["前年度(円)"] != 0)) * 100
    table["寄与度(ポイント)"] = table["増減額(円)"] / table["前年度(円)"].sum() * 100
    order = table["増減額(円)"].abs().sort_values(ascending=False).index
    return table.loc[order].reset_index()[COMPARE_COLUMNS]

# %% share_finding
def share_finding(compared, kan):
    table = compared.set_index("款")
    shares = table[["前年度(円)", "当年度(円)"]].div(table[["前年度(円)", "当年度(円)"]].sum()).mul(100).loc[kan]
    old, new = shares["前年度(円)"], shares["当年度(円)"]
    amount = {1: "増えた", -1: "減った", 0: "同じ"}[int((table.loc[kan, "増減額(円)"] > 0)) - int(table.loc[kan, "増減額(円)"] < 0)]
    move = f"{new - old:+.1f}"
    end = {"+": f"へ、{move[1:]}ポイント上がった", "-": f"へ、{move[1:]}ポイント下がった"}[move[0]]
    if move[1:] == "0.0":
        end = "で、ほとんど変わらない"
    return f"{kan}の構成比は{old:.1f}％から{new:.1f}％{end}（金額は{amount}）"

# %% change_table
def change_table(counts, before, now, least):
    total = counts[[before, now]].sum().to_frame().T.assign(相談の種類="計")
    table = pd.concat([counts, total], ignore_index=True)
    table["増減"] = table[now] - table[before]
    table["増減率"] = table.apply(lambda row: "少数" if row[before] < least else rate_label(row[before], row[now]), axis=1)
    return table[["相談の種類", before, now, "増減", "増減率"]]

# %% index_panels
def index_panels(tidy, names, title):
    yearly = tidy.groupby(["年度", "款"])["金額(円)"].sum().unstack(fill_value=0)[names]
    index = yearly / yearly.iloc[0] * 100
    heads = [f"{name}（{yearly[name].iloc[0] / 1e8:.1f}億円）" for name in names]
    axes = index.plot(
        subplots=True, layout=(1, len(names)), sharey=True, title=heads, legend=False, color=COLORS[: len(names)],
        ylabel="指数（最初の年度＝100）", figsize=(12, 3),
    )
    fig = axes[0][0].figure
    fig.suptitle(title)
    return fig
