# 説明: 見出しを「令和6年度」などと決めて書く
# fails: test_to_tidy, test_to_tidy_hidden, test_find_differences

# %% to_tidy
def to_tidy(table):
    details = drop_totals(fill_names(table))
    years = ["令和6年度", "令和7年度", "令和8年度"]
    tidy = details.melt(id_vars=NAMES, value_vars=years, var_name="年度", value_name="金額(円)")
    tidy["年度"] = tidy["年度"].map(fiscal_year)
    tidy["金額(円)"] = tidy["金額(円)"].map(to_yen)
    return tidy[TIDY_COLUMNS]
