# 説明: 契約番号を count で数えるので、番号のない契約が抜ける
# fails: test_total_by_section, test_total_by_section_hidden

# %% total_by_section
def total_by_section(table):
    copy = table.copy()
    copy["課"] = copy["課"].fillna(NO_SECTION)
    result = copy.groupby("課").agg(件数=("契約番号", "count"), 契約金額=("契約金額", "sum"))
    return result.reset_index()
