# 説明: 台帳の辞書に書き足す
# fails: test_plan, test_plan_hidden, test_run_all, test_run_all_hidden

# %% plan
def plan(records, today):
    rows = []
    doubtful = []
    for record in records:
        result = judge(record, today)
        if result == "対象":
            record["消費税額"], record["税込金額"] = with_tax(record["税抜金額"], record["税率"])
            record["手続期限"] = due_day(record["終了日"])
            record["ファイル名"] = safe_name(record["契約番号"] + "_" + record["契約先"]) + ".xlsx"
            rows.append(record)
        elif result != "対象外":
            doubtful.append({"契約番号": record["契約番号"], "件名": record["件名"], "理由": result})
    return sorted(rows, key=lambda row: row["手続期限"]), doubtful
