# 説明: 件数に、違う値の数を数える
# fails: test_total_by_section_hidden

# %% total_by_section
def total_by_section(table):
    copy = table.copy()
    copy["課"] = copy["課"].fillna(NO_SECTION)
    result = copy.groupby("課").agg(件数=("契約金額", "nunique"), 契約金額=("契約金額", "sum"))
    return result.reset_index()
