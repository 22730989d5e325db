# 説明: .xlsx も safe_name に渡し、終わりの「.」が残る
# fails: test_plan, test_plan_hidden

# %% plan
def plan(records, today):
    rows = []
    doubtful = []
    for record in records:
        result = judge(record, today)
        if result == "対象":
            tax, total = with_tax(record["税抜金額"], record["税率"])
            rows.append({
                "契約番号": record["契約番号"],
                "件名": record["件名"],
                "契約先": record["契約先"],
                "担当課": record["担当課"],
                "終了日": record["終了日"],
                "手続期限": due_day(record["終了日"]),
                "税抜金額": record["税抜金額"],
                "消費税額": tax,
                "税込金額": total,
                "ファイル名": safe_name(record["契約番号"] + "_" + record["契約先"] + ".xlsx"),
            })
        elif result != "対象外":
            doubtful.append({"契約番号": record["契約番号"], "件名": record["件名"], "理由": result})
    return sorted(rows, key=lambda row: row["手続期限"]), doubtful
