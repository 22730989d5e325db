# 説明: 区民だけの計画しか、利用者の危険としない
# fails: test_risk_axes, test_risk_axes_hidden

# %% risk_axes
def risk_axes(plan):
    found = []
    if plan["利用者"] == "区民":
        found.append("利用者")
    if plan["業務"] in DECISIONS:
        found.append("業務")
    if plan["情報"] not in SAFE_DATA and plan["学習"] != "されない":
        found.append("学習")
    if plan["職員の確認"] != "必ず見る":
        found.append("職員の確認")
    return found
