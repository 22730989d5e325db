# 説明: 金額は整数だけだと考える
# fails: test_judge_hidden

# %% judge
def judge(record, today):
    if record["契約番号"] is None:
        return "契約番号を確認"
    if record["更新"] == "しない":
        return "対象外"
    if record["更新"] != "する":
        return "更新の欄を確認"
    if not isinstance(record["終了日"], date):
        return "終了日を確認"
    if record["終了日"] < today:
        return "終了日を過ぎている"
    if record["終了日"] > today + timedelta(days=WITHIN):
        return "対象外"
    if record["契約先"] is None:
        return "契約先を確認"
    if not isinstance(record["税抜金額"], int) or record["税率"] not in RATES:
        return "金額を確認"
    return "対象"
