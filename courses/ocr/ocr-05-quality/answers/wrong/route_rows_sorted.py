# 説明: 渡された一覧を、確信度の順に並べ替える
# fails: test_route_counts, test_best_limit

# %% route_counts
def route_counts(rows, limit):
    counts = {"自動正": 0, "自動誤": 0, "確認正": 0, "確認誤": 0}
    rows.sort(key=lambda row: row["確信度"], reverse=True)
    for row in rows:
        if row["読み取り"] != "" and row["確信度"] >= limit:
            way = "自動"
        else:
            way = "確認"
        if row["読み取り"] == row["正解"]:
            mark = "正"
        else:
            mark = "誤"
        counts[way + mark] = counts[way + mark] + 1
    return counts
