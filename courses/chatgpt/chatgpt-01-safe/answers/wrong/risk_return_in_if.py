# 説明: 最初の危険を見つけたら、そこで返す
# fails: test_risk_axes, test_risk_axes_hidden

# %% risk_axes
def risk_axes(plan):
    if "区民" in plan["利用者"]:
        return ["利用者"]
    if plan["業務"] in DECISIONS:
        return ["業務"]
    if plan["情報"] not in SAFE_DATA and plan["学習"] != "されない":
        return ["学習"]
    if plan["職員の確認"] != "必ず見る":
        return ["職員の確認"]
    return []
