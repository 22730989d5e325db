# 説明: 内包表記で短く書き、並べ替えたファクトを書き出す

# %% kpis
def kpis(tidy, year):
    total, old = (tidy.loc[tidy["年度"] == one, "金額(円)"] for one in (year, year - 1))
    by_kan = tidy[tidy["年度"] == year].groupby("款")["金額(円)"].sum().nlargest(1)
    return dict(
        総額=total.sum(),
        前年度との差=float("nan") if old.empty else total.sum() - old.sum(),
        増減率=None if old.empty else (total.sum() - old.sum()) / old.sum() * 100,
        最大の款=by_kan.index[0],
        最大の款の割合=by_kan.iloc[0] / total.sum() * 100,
    )

# %% draw_charts
def draw_charts(left, right, tidy, year):
    totals = tidy.groupby("年度")["金額(円)"].sum() / 1e8
    totals.index = totals.index.map(year_name)
    totals.plot(ax=left, marker="o")
    left.set(title=headline(kpis(tidy, year)), xlabel="", ylabel="総額（億円）")
    by_kan = tidy[tidy["年度"] == year].groupby("款")["金額(円)"].sum().sort_values()
    right.barh(by_kan.index, by_kan / by_kan.sum() * 100)
    right.set(title=share_title(kpis(tidy, year)), xlabel="構成比（％）")

# %% html_table
def html_table(headings, rows):
    def line(tag, values):
        return "<tr>" + "".join(f"<{tag}>{escape(value, quote=False)}</{tag}>" for value in values) + "</tr>"

    return f"<table class='kan'>{line('th', headings)}{''.join(line('td', row) for row in rows)}</table>"

# %% kamoku_table
def kamoku_table(tidy):
    unique = dict.fromkeys(tidy[NAMES].itertuples(index=False, name=None))
    return pd.DataFrame([(f"K{n:04d}", *names) for n, names in enumerate(unique, 1)], columns=["科目ID"] + NAMES)

# %% save_star
def save_star(tidy, folder):
    folder.mkdir(parents=True, exist_ok=True)
    options = {"index": False, "encoding": "utf-8-sig", "lineterminator": "\r\n"}
    kamoku = kamoku_table(tidy)
    kamoku.to_csv(folder / "dim_科目.csv", **options)
    years = sorted(set(tidy["年度"]))
    pd.DataFrame({"年度": years, "年度名": map(year_name, years)}).to_csv(folder / "dim_年度.csv", **options)
    fact = kamoku.merge(tidy, on=NAMES).sort_values(["年度", "科目ID"])
    fact.to_csv(folder / "fact_予算.csv", columns=["年度", "科目ID", "金額(円)"], **options)
