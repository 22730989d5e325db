# 説明: 当てはまる理由を、全部つないで返す
# fails: test_reason_of, test_reason_of_hidden, test_plan, test_plan_hidden

# %% reason_of
def reason_of(cell, limits):
    limit = limits.get(cell["項目"], limits["その他"])
    reasons = []
    if cell["読み取り"] == "":
        reasons.append("何も読めない")
    if cell["値"] is None:
        reasons.append("正しい形でない")
    if limit > 100:
        reasons.append("必ず見る項目")
    if cell["確信度"] < limit:
        reasons.append("確信度が低い")
    return "、".join(reasons)
