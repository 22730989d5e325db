# 説明: 渡された limits ではなく、LIMITS を使う
# fails: test_reason_of_hidden, test_plan_hidden

# %% reason_of
def reason_of(cell, limits):
    limit = LIMITS.get(cell["項目"], LIMITS["その他"])
    if cell["読み取り"] == "":
        return "何も読めない"
    if cell["値"] is None:
        return "正しい形でない"
    if limit > 100:
        return "必ず見る項目"
    if cell["確信度"] < limit:
        return "確信度が低い"
    return ""
