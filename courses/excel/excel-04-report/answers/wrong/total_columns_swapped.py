# 説明: 列の順番がちがう
# fails: test_total_by_section, test_total_by_section_hidden

# %% total_by_section
def total_by_section(table):
    copy = table.copy()
    copy["課"] = copy["課"].fillna(NO_SECTION)
    result = copy.groupby("課").agg(契約金額=("契約金額", "sum"), 件数=("契約金額", "size"))
    return result.reset_index()
