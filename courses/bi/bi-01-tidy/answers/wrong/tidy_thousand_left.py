# 説明: 金額を千円のままにする
# fails: test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% to_tidy
def to_tidy(table):
    details = drop_totals(fill_names(table))
    years = []
    for name in details.columns:
        if fiscal_year(name) is not None:
            years.append(name)
    tidy = details.melt(id_vars=NAMES, value_vars=years, var_name="年度", value_name="金額(円)")
    tidy["年度"] = tidy["年度"].map(fiscal_year)
    return tidy[TIDY_COLUMNS]
