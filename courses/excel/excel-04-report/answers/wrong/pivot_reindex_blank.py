# 説明: reindex に fill_value がなく、契約のない課が空になる
# fails: test_pivot_years, test_pivot_years_hidden, test_make_report, test_make_report_hidden

# %% pivot_years
def pivot_years(table, sections, years):
    copy = table.copy()
    copy["課"] = copy["課"].fillna(NO_SECTION)
    pivot = copy.pivot_table(index="課", columns="年度", values="契約金額", aggfunc="sum", fill_value=0)
    others = []
    for name in pivot.index:
        if name not in sections:
            others.append(name)
    pivot = pivot.reindex(index=sections + others, columns=years)
    return pivot.reset_index()
