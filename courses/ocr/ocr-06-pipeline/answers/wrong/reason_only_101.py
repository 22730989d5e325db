# 説明: しきい値が、ちょうど 101 のときだけ、必ず見る項目にする
# fails: test_reason_of_hidden

# %% reason_of
def reason_of(cell, limits):
    limit = limits.get(cell["項目"], limits["その他"])
    if cell["読み取り"] == "":
        return "何も読めない"
    if cell["値"] is None:
        return "正しい形でない"
    if limit == 101:
        return "必ず見る項目"
    if cell["確信度"] < limit:
        return "確信度が低い"
    return ""
