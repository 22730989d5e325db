# 説明: 空かどうかより先に、値が None かどうかを調べる
# fails: test_reason_of, test_plan

# %% reason_of
def reason_of(cell, limits):
    limit = limits.get(cell["項目"], limits["その他"])
    if cell["値"] is None:
        return "正しい形でない"
    if cell["読み取り"] == "":
        return "何も読めない"
    if limit > 100:
        return "必ず見る項目"
    if cell["確信度"] < limit:
        return "確信度が低い"
    return ""
