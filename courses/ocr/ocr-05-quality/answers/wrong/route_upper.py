# 説明: 大文字にそろえてから比べる
# fails: test_route_counts_hidden

# %% route_counts
def route_counts(rows, limit):
    counts = {"自動正": 0, "自動誤": 0, "確認正": 0, "確認誤": 0}
    for row in rows:
        if row["読み取り"] != "" and row["確信度"] >= limit:
            way = "自動"
        else:
            way = "確認"
        if row["読み取り"].upper() == row["正解"].upper():
            mark = "正"
        else:
            mark = "誤"
        counts[way + mark] = counts[way + mark] + 1
    return counts
