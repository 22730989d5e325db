# 説明: 空の課を埋めないので、groupby が捨てる
# fails: test_total_by_section, test_total_by_section_hidden

# %% total_by_section
def total_by_section(table):
    copy = table.copy()
    result = copy.groupby("課").agg(件数=("契約金額", "size"), 契約金額=("契約金額", "sum"))
    return result.reset_index()
