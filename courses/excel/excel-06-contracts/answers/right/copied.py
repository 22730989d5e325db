# 説明: 台帳の辞書を写し、要らない見出しを消す

# %% plan
def plan(records, today):
    rows, doubtful = [], []
    for record in records:
        result = judge(record, today)
        if result == "対象外":
            continue
        if result != "対象":
            doubtful.append({"契約番号": record["契約番号"], "件名": record["件名"], "理由": result})
            continue
        new = dict(record)
        del new["税率"], new["更新"], new["備考"]
        tax, total = with_tax(record["税抜金額"], record["税率"])
        name = safe_name(record["契約番号"] + "_" + record["契約先"]) + ".xlsx"
        new.update({"手続期限": due_day(record["終了日"]), "消費税額": tax, "税込金額": total, "ファイル名": name})
        rows.append(new)
    rows.sort(key=lambda row: row["手続期限"])
    return rows, doubtful
