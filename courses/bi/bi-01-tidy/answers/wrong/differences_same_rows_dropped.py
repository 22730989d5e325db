# 説明: 重複と思って、同じ行を1つにしてから突き合わせる
# fails: test_find_differences_hidden

# %% find_differences
def find_differences(tidy, printed):
    tidy = tidy.drop_duplicates()
    differences = []
    for row in printed.to_dict("records"):
        part = tidy[tidy["年度"] == row["年度"]]
        if row["款"] != "合計":
            part = part[part["款"] == row["款"]]
        total = int(part["金額(円)"].sum())
        if total != row["金額(円)"]:
            differences.append(
                {
                    "年度": row["年度"],
                    "款": row["款"],
                    "印刷": row["金額(円)"],
                    "計算": total,
                    "差": total - row["金額(円)"],
                }
            )
    return differences
