# 説明: 決めていない項目のしきい値を 0 にする
# fails: test_reason_of, test_reason_of_hidden, test_plan, test_plan_hidden, test_run_batch

# %% reason_of
def reason_of(cell, limits):
    limit = limits.get(cell["項目"], 0)
    if cell["読み取り"] == "":
        return "何も読めない"
    if cell["値"] is None:
        return "正しい形でない"
    if limit > 100:
        return "必ず見る項目"
    if cell["確信度"] < limit:
        return "確信度が低い"
    return ""
