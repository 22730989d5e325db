# 説明: 必ず見る項目かどうかを、確信度の後に調べる
# fails: test_reason_of, test_reason_of_hidden, test_plan, test_plan_hidden

# %% reason_of
def reason_of(cell, limits):
    limit = limits.get(cell["項目"], limits["その他"])
    if cell["読み取り"] == "":
        return "何も読めない"
    if cell["値"] is None:
        return "正しい形でない"
    if cell["確信度"] < limit:
        return "確信度が低い"
    if limit > 100:
        return "必ず見る項目"
    return ""
