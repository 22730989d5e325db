# 説明: 空の課を埋めないので、消える
# fails: test_pivot_years, test_pivot_years_hidden, test_make_report, test_make_report_hidden

# %% pivot_years
def pivot_years(table, sections, years):
    copy = table.copy()
    pivot = copy.pivot_table(index="課", columns="年度", values="契約金額", aggfunc="sum", fill_value=0)
    others = []
    for name in pivot.index:
        if name not in sections:
            others.append(name)
    pivot = pivot.reindex(index=sections + others, columns=years, fill_value=0)
    return pivot.reset_index()
