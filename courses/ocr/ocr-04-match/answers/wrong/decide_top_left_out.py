# 説明: 競り合う候補から1位自身を外す
# fails: test_decide, test_decide_hidden

# %% decide
def decide(ranked, accept, gap):
    if len(ranked) == 0 or ranked[0]["点"] == 0:
        return {"判定": "候補なし", "候補": []}
    best = ranked[0]["点"]
    near = []
    for row in ranked[1:]:
        if best - row["点"] < gap:
            near.append(row["番号"])
    if best >= accept and len(near) == 0:
        return {"判定": "採用", "候補": [ranked[0]["番号"]]}
    return {"判定": "確認", "候補": near}
