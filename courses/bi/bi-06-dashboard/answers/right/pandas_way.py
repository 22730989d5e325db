# 説明: pandas の道具を使う

# %% kpis
def kpis(tidy, year):
    totals = tidy.pivot_table(index="款", columns="年度", values="金額(円)", aggfunc="sum")
    sums = totals.sum()
    has_old = year - 1 in sums.index
    by_kan = totals[year].dropna().sort_values()
    return {
        "総額": int(sums[year]),
        "前年度との差": int(sums[year] - sums[year - 1]) if has_old else None,
        "増減率": (sums[year] / sums[year - 1] - 1) * 100 if has_old else None,
        "最大の款": by_kan.index[-1],
        "最大の款の割合": (by_kan / by_kan.sum() * 100).iloc[-1],
    }

# %% draw_charts
def draw_charts(left, right, tidy, year):
    numbers = kpis(tidy, year)
    totals = tidy.groupby("年度")["金額(円)"].sum().div(1e8).rename(year_name)
    totals.plot(ax=left, style="s-", title=headline(numbers), ylabel="総額［億円］", xlabel="")
    left.set_xticks(range(len(totals)), totals.index)
    shares = tidy[tidy["年度"] == year].groupby("款")["金額(円)"].sum().pipe(lambda amounts: amounts / amounts.sum())
    shares.mul(100).sort_values().plot.barh(ax=right, title=share_title(numbers), xlabel="構成比（%）", ylabel="")

# %% html_table
def html_table(headings, rows):
    return pd.DataFrame(rows, columns=headings).to_html(index=False, border=0)

# %% save_dashboard
import io


def save_dashboard(tidy, year, folder):
    folder.mkdir(parents=True, exist_ok=True)
    title = f"{year_name(year)} 予算ダッシュボード"
    cards, rows = kpi_cards(kpis(tidy, year)), kan_rows(tidy, year)
    memory = io.BytesIO()
    charts = charts_only(tidy, year)
    charts.savefig(memory, format="png")
    picture = "data:image/png;base64," + base64.b64encode(memory.getvalue()).decode()
    page = page_html(title, cards, picture, html_table(KAN_HEADINGS, rows))
    (folder / "予算ダッシュボード.html").write_bytes(page.encode("utf-8"))
    paper, left, right = one_page(title, cards, rows)
    draw_charts(left, right, tidy, year)
    paper.savefig(folder / "予算ダッシュボード.png", dpi=90)
    plt.close("all")
    return folder / "予算ダッシュボード.html"

# %% kamoku_table
def kamoku_table(tidy):
    kamoku = tidy.groupby(NAMES, sort=False).size().reset_index()[NAMES]
    return kamoku.assign(科目ID="K" + (kamoku.index + 1).astype(str).str.zfill(4))[["科目ID", *NAMES]]

# %% save_star
def save_star(tidy, folder):
    folder.mkdir(parents=True, exist_ok=True)
    kamoku = kamoku_table(tidy)
    ids = kamoku.set_index(NAMES)["科目ID"]
    fact = tidy.join(ids, on=NAMES)[["年度", "科目ID", "金額(円)"]]
    years = pd.DataFrame({"年度": tidy["年度"].unique()})
    years["年度名"] = years["年度"].apply(year_name)
    for name, table in (("dim_科目", kamoku), ("dim_年度", years), ("fact_予算", fact)):
        table.to_csv(folder / f"{name}.csv", index=None, encoding="utf_8_sig")
