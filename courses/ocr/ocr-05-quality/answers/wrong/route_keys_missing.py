# 説明: 1つもない場合のキーがない
# fails: test_route_counts, test_route_counts_hidden, test_best_limit, test_best_limit_hidden

# %% route_counts
def route_counts(rows, limit):
    counts = {}
    for row in rows:
        if row["読み取り"] != "" and row["確信度"] >= limit:
            way = "自動"
        else:
            way = "確認"
        if row["読み取り"] == row["正解"]:
            mark = "正"
        else:
            mark = "誤"
        counts[way + mark] = counts.get(way + mark, 0) + 1
    return counts
