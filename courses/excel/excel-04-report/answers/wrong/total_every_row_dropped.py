# 説明: 空のある行を、dropna で全部捨てる
# fails: test_total_by_section, test_total_by_section_hidden

# %% total_by_section
def total_by_section(table):
    copy = table.copy()
    copy = copy.dropna()
    copy["課"] = copy["課"].fillna(NO_SECTION)
    result = copy.groupby("課").agg(件数=("契約金額", "size"), 契約金額=("契約金額", "sum"))
    return result.reset_index()
