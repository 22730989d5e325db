# 説明: 重複と思って、金額まで同じ行を1つにする
# fails: test_to_tidy_hidden

# %% to_tidy
def to_tidy(table):
    details = drop_totals(fill_names(table))
    years = []
    for name in details.columns:
        if fiscal_year(name) is not None:
            years.append(name)
    tidy = details.melt(id_vars=NAMES, value_vars=years, var_name="年度", value_name="金額(円)")
    tidy["年度"] = tidy["年度"].map(fiscal_year)
    tidy["金額(円)"] = tidy["金額(円)"].map(to_yen)
    return tidy[TIDY_COLUMNS].drop_duplicates()
