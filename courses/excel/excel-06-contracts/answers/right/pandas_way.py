# 説明: pandas で計算し、並べ替える

# %% is_closed
import pandas as pd


def is_closed(day):
    day = pd.Timestamp(day)
    return bool(day.dayofweek > 4 or jpholiday.is_holiday(day.to_pydatetime()) or day.strftime("%m%d") in ["1229", "1230", "1231", "0101", "0102", "0103"])

# %% due_day
def due_day(end):
    day = pd.Timestamp(end) - pd.Timedelta(days=DAYS_BEFORE)
    while is_closed(day):
        day -= pd.offsets.Day(1)
    return day.date()

# %% with_tax
import numpy as np


def with_tax(amount, rate):
    tax = np.floor_divide(np.int64(amount) * rate, 100)
    return int(tax), int(amount + tax)

# %% plan
def plan(records, today):
    rows, doubtful = [], []
    for record in records:
        answer = judge(record, today)
        if answer == "対象":
            tax, total = with_tax(record["税抜金額"], record["税率"])
            name = safe_name(record["契約番号"] + "_" + record["契約先"]) + ".xlsx"
            rows.append([record[name] for name in ("契約番号", "件名", "契約先", "担当課", "終了日")] + [due_day(record["終了日"]), record["税抜金額"], tax, total, name])
        elif answer != "対象外":
            doubtful.append({"契約番号": record["契約番号"], "件名": record["件名"], "理由": answer})
    names = ["契約番号", "件名", "契約先", "担当課", "終了日", "手続期限", "税抜金額", "消費税額", "税込金額", "ファイル名"]
    table = pd.DataFrame(rows, columns=names, dtype=object).sort_values("手続期限", kind="stable")
    return table.to_dict("records"), doubtful

# %% run_all
def run_all(ledger, template, folder, today):
    rows, doubtful = plan(read_ledger(ledger), today)
    folder = Path(folder)
    (folder / "書類").mkdir(parents=True, exist_ok=True)
    lines = []
    done = {path.name for path in (folder / "書類").iterdir()}
    for row in rows:
        if row["ファイル名"] in done:
            continue
        make_document(template, row, folder / "書類" / row["ファイル名"])
        lines.append(f"{today} 作成 " + row["ファイル名"])
    if is_same_list(folder / "確認一覧.xlsx", rows, doubtful):
        pass
    else:
        write_check_list(folder / "確認一覧.xlsx", rows, doubtful)
        lines.append(f"{today} 更新 確認一覧.xlsx")
    if not lines:
        return []
    add_log(folder / "作業記録.txt", lines)
    return lines
