# 説明: SAFE_DATA を使わず、「公開情報」と書き写す
# fails: test_risk_axes_hidden

# %% risk_axes
def risk_axes(plan):
    found = []
    if "区民" in plan["利用者"]:
        found.append("利用者")
    if plan["業務"] in DECISIONS:
        found.append("業務")
    if plan["情報"] != "公開情報" and plan["学習"] != "されない":
        found.append("学習")
    if plan["職員の確認"] != "必ず見る":
        found.append("職員の確認")
    return found
