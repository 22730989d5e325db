# 説明: 1つずつ、段階を分けて書く

# %% is_closed
def is_closed(day):
    closed = False
    if day.weekday() == 5 or day.weekday() == 6:
        closed = True
    elif jpholiday.is_holiday_name(day) != None:
        closed = True
    elif day.month == 12 and day.day >= 29:
        closed = True
    elif day.month == 1 and day.day <= 3:
        closed = True
    return closed

# %% due_day
def due_day(end):
    for days in range(DAYS_BEFORE, DAYS_BEFORE + 30):
        day = end - timedelta(days=days)
        if is_closed(day) == False:
            return day

# %% with_tax
def with_tax(amount, rate):
    tax = int(amount * rate / 100)
    total = amount + tax
    return [tax, total]

# %% judge
def judge(record, today):
    limit = today + timedelta(days=WITHIN)
    if record["契約番号"] == None:
        answer = "契約番号を確認"
    elif record["更新"] == "しない":
        answer = "対象外"
    elif record["更新"] == "する":
        end = record["終了日"]
        if type(end) != date:
            answer = "終了日を確認"
        elif end < today:
            answer = "終了日を過ぎている"
        elif end <= limit:
            amount = record["税抜金額"]
            if record["契約先"] == None:
                answer = "契約先を確認"
            elif type(amount) != int and type(amount) != float:
                answer = "金額を確認"
            elif record["税率"] == 10 or record["税率"] == 8 or record["税率"] == 0:
                answer = "対象"
            else:
                answer = "金額を確認"
        else:
            answer = "対象外"
    else:
        answer = "更新の欄を確認"
    return answer

# %% plan
def plan(records, today):
    rows = []
    doubtful = []
    for i in range(len(records)):
        record = records[i]
        result = judge(record, today)
        if result == "対象外":
            continue
        if result != "対象":
            new = {}
            new["契約番号"] = record["契約番号"]
            new["件名"] = record["件名"]
            new["理由"] = result
            doubtful.append(new)
            continue
        row = {}
        for name in ["契約番号", "件名", "契約先", "担当課", "終了日", "税抜金額"]:
            row[name] = record[name]
        row["手続期限"] = due_day(record["終了日"])
        row["消費税額"] = with_tax(record["税抜金額"], record["税率"])[0]
        row["税込金額"] = with_tax(record["税抜金額"], record["税率"])[1]
        row["ファイル名"] = safe_name(f'{record["契約番号"]}_{record["契約先"]}') + ".xlsx"
        # 期限が後のものの前に入れる
        at = 0
        while at < len(rows) and rows[at]["手続期限"] <= row["手続期限"]:
            at = at + 1
        rows.insert(at, row)
    return [rows, doubtful]

# %% run_all
def run_all(ledger, template, folder, today):
    records = read_ledger(ledger)
    result = plan(records, today)
    rows = result[0]
    doubtful = result[1]
    folder = str(folder)
    if Path(folder).exists() == False:
        Path(folder).mkdir()
    if Path(folder + "/書類").exists() == False:
        Path(folder + "/書類").mkdir()
    lines = []
    for row in rows:
        name = row["ファイル名"]
        if Path(folder + "/書類/" + name).exists():
            continue
        make_document(template, row, folder + "/書類/" + name)
        lines.append(str(today) + " 作成 " + name)
    if is_same_list(folder + "/確認一覧.xlsx", rows, doubtful) == False:
        write_check_list(folder + "/確認一覧.xlsx", rows, doubtful)
        lines.append(str(today) + " 更新 確認一覧.xlsx")
    if len(lines) > 0:
        add_log(folder + "/作業記録.txt", lines)
    return lines
