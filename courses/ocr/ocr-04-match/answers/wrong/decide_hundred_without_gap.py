# 説明: 1人だけが 100 点なら、2位との差が足りなくても採用する
# fails: test_decide

# %% decide
def decide(ranked, accept, gap):
    if len(ranked) == 0 or ranked[0]["点"] == 0:
        return {"判定": "候補なし", "候補": []}
    best = ranked[0]["点"]
    if best == 100 and (len(ranked) == 1 or ranked[1]["点"] < 100):
        return {"判定": "採用", "候補": [ranked[0]["番号"]]}
    near = []
    for row in ranked:
        if best - row["点"] < gap:
            near.append(row["番号"])
    if best >= accept and len(near) == 1:
        return {"判定": "採用", "候補": near}
    return {"判定": "確認", "候補": near}
