# 説明: for と辞書で数え、文字列を1つずつつなぐ

# %% kpis
def kpis(tidy, year):
    total = 0
    old = 0
    found = False
    amounts = {}
    for row in tidy.to_dict("records"):
        if row["年度"] == year:
            total = total + row["金額(円)"]
            if row["款"] not in amounts:
                amounts[row["款"]] = 0
            amounts[row["款"]] = amounts[row["款"]] + row["金額(円)"]
        if row["年度"] == year - 1:
            old = old + row["金額(円)"]
            found = True
    biggest = None
    for name in amounts:
        if biggest is None or amounts[name] > amounts[biggest]:
            biggest = name
    result = {"最大の款": biggest, "最大の款の割合": amounts[biggest] * 100 / total, "総額": total}
    if found:
        result["前年度との差"] = total - old
        result["増減率"] = 100 * (total - old) / old
    else:
        result["前年度との差"] = None
        result["増減率"] = None
    return result

# %% draw_charts
def draw_charts(left, right, tidy, year):
    years = sorted(set(tidy["年度"].tolist()))
    names = []
    totals = []
    for one in years:
        names.append(year_name(one))
        totals.append(sum(tidy[tidy["年度"] == one]["金額(円)"]) / 100000000)
    left.plot(names, totals)
    left.set_title(headline(kpis(tidy, year)))
    left.set_ylabel("総額(億円)")
    rows = tidy[tidy["年度"] == year]
    whole = sum(rows["金額(円)"])
    shares = []
    for kan in set(rows["款"].tolist()):
        shares.append([sum(rows[rows["款"] == kan]["金額(円)"]) / whole * 100, kan])
    shares.sort()
    for share, kan in shares:
        right.barh(kan, share, color="#0072B2")
    right.set_title(share_title(kpis(tidy, year)))
    right.set_xlabel("割合 (%)")

# %% html_table
def html_table(headings, rows):
    html = "<table>\n<thead>\n  <tr>"
    for heading in headings:
        html += "<th>" + heading.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</th>"
    html += "</tr>\n</thead>\n"
    for row in rows:
        html += "  <tr>\n"
        for i in range(len(row)):
            html += "    <td>" + row[i].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</td>\n"
        html += "  </tr>\n"
    html += "</table>"
    return html

# %% save_dashboard
def save_dashboard(tidy, year, folder):
    if not folder.exists():
        folder.mkdir(parents=True)
    title = year_name(year) + " 予算ダッシュボード"
    fig = charts_only(tidy, year)
    fig.savefig(folder / "一時.png")
    plt.close(fig)
    picture = data_uri(folder / "一時.png")
    (folder / "一時.png").unlink()
    table = html_table(KAN_HEADINGS, kan_rows(tidy, year))
    page = page_html(title, kpi_cards(kpis(tidy, year)), picture, table)
    with open(folder / "予算ダッシュボード.html", "w", encoding="utf-8") as file:
        file.write(page)
    fig, left, right = one_page(title, kpi_cards(kpis(tidy, year)), kan_rows(tidy, year))
    draw_charts(left, right, tidy, year)
    fig.savefig(folder / "予算ダッシュボード.png")
    plt.close(fig)

# %% kamoku_table
def kamoku_table(tidy):
    seen = []
    rows = []
    for row in tidy.to_dict("records"):
        names = [row["款"], row["項"], row["目"], row["節"]]
        if names in seen:
            continue
        seen.append(names)
        rows.append(["K" + str(len(seen)).zfill(4)] + names)
    return pd.DataFrame(rows, columns=["科目ID", "款", "項", "目", "節"])

# %% save_star
import csv


def save_star(tidy, folder):
    folder.mkdir(parents=True, exist_ok=True)
    kamoku = kamoku_table(tidy)
    kamoku.to_csv(folder / "dim_科目.csv", index=False, encoding="utf-8-sig")
    ids = {}
    for row in kamoku.to_dict("records"):
        ids[(row["款"], row["項"], row["目"], row["節"])] = row["科目ID"]
    years = []
    with open(folder / "fact_予算.csv", "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["年度", "科目ID", "金額(円)"])
        for row in tidy.to_dict("records"):
            key = (row["款"], row["項"], row["目"], row["節"])
            writer.writerow([row["年度"], ids[key], row["金額(円)"]])
            if row["年度"] not in years:
                years.append(row["年度"])
    with open(folder / "dim_年度.csv", "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["年度", "年度名"])
        for year in years:
            writer.writerow([year, year_name(year)])
