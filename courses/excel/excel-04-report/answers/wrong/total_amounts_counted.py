# 説明: 件数に count を使い、契約金額が空の行を数えない
# fails: test_total_by_section_hidden

# %% total_by_section
def total_by_section(table):
    copy = table.copy()
    copy["課"] = copy["課"].fillna(NO_SECTION)
    result = copy.groupby("課").agg(件数=("契約金額", "count"), 契約金額=("契約金額", "sum"))
    return result.reset_index()
