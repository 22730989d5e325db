# 説明: 印刷用のグラフに、いちばん新しい年度を使う
# fails: test_save_dashboard_hidden

# %% save_dashboard
def save_dashboard(tidy, year, folder):
    folder.mkdir(parents=True, exist_ok=True)
    title = f"{year_name(year)} 予算ダッシュボード"
    cards = kpi_cards(kpis(tidy, year))
    rows = kan_rows(tidy, year)
    png = folder / "予算ダッシュボード.png"

    fig = charts_only(tidy, year)
    fig.savefig(png)
    plt.close(fig)
    page = page_html(title, cards, data_uri(png), html_table(KAN_HEADINGS, rows))
    (folder / "予算ダッシュボード.html").write_text(page, encoding="utf-8")

    fig, left, right = one_page(title, cards, rows)
    draw_charts(left, right, tidy, tidy["年度"].max())
    fig.savefig(png)
    plt.close(fig)
