# 説明: 値が 0 や空の文字列でも、正しい形でないとする
# fails: test_reason_of_hidden

# %% reason_of
def reason_of(cell, limits):
    limit = limits.get(cell["項目"], limits["その他"])
    if cell["読み取り"] == "":
        return "何も読めない"
    if not cell["値"]:
        return "正しい形でない"
    if limit > 100:
        return "必ず見る項目"
    if cell["確信度"] < limit:
        return "確信度が低い"
    return ""
