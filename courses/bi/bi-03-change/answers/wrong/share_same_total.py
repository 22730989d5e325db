# 説明: 当年度も、前年度の合計で割る
# fails: test_share_finding, test_share_finding_hidden

# %% share_finding
def share_finding(compared, kan):
    row = compared[compared["款"] == kan].to_dict("records")[0]
    old = share(row["前年度(円)"], compared["前年度(円)"].sum())
    new = share(row["当年度(円)"], compared["前年度(円)"].sum())
    if row["増減額(円)"] > 0:
        amount = "増えた"
    elif row["増減額(円)"] < 0:
        amount = "減った"
    else:
        amount = "同じ"
    text = f"{abs(new - old):.1f}"
    start = f"{kan}の構成比は{old:.1f}％から{new:.1f}％"
    if text == "0.0":
        return f"{start}で、ほとんど変わらない（金額は{amount}）"
    if new > old:
        return f"{start}へ、{text}ポイント上がった（金額は{amount}）"
    return f"{start}へ、{text}ポイント下がった（金額は{amount}）"
