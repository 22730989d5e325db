# 説明: 内包表記や any で短く書く

# %% is_closed
def is_closed(day):
    return any([day.weekday() in (5, 6), jpholiday.is_holiday(day), (day.month, day.day) in YEAR_END])

# %% due_day
from itertools import count


def due_day(end):
    return next(day for day in (end - timedelta(days=n) for n in count(DAYS_BEFORE)) if not is_closed(day))

# %% with_tax
from decimal import ROUND_DOWN, Decimal


def with_tax(amount, rate):
    tax = int((Decimal(amount) * rate / 100).quantize(Decimal(1), rounding=ROUND_DOWN))
    return tax, amount + tax

# %% judge
from numbers import Number


def judge(record, today):
    end, again = record["終了日"], record["更新"]
    readable = isinstance(end, date)
    questions = {
        "契約番号を確認": record["契約番号"] is None,
        "対象外": again == "しない",
        "更新の欄を確認": again not in ("する", "しない"),
        "終了日を確認": not readable,
        "終了日を過ぎている": readable and (end - today).days < 0,
    }
    for answer, yes in questions.items():
        if yes:
            return answer
    if (end - today).days > WITHIN:
        return "対象外"
    if not record["契約先"]:
        return "契約先を確認"
    fine = isinstance(record["税抜金額"], Number) and record["税率"] in RATES
    return "対象" if fine else "金額を確認"

# %% plan
from operator import itemgetter

KEPT = ("契約番号", "件名", "契約先", "担当課", "終了日", "税抜金額")


def plan(records, today):
    judged = [(record, judge(record, today)) for record in records]
    rows = [
        {name: record[name] for name in KEPT}
        | {"手続期限": due_day(record["終了日"]), "ファイル名": safe_name("{契約番号}_{契約先}".format_map(record)) + ".xlsx"}
        | dict(zip(("消費税額", "税込金額"), with_tax(record["税抜金額"], record["税率"])))
        for record, answer in judged
        if answer == "対象"
    ]
    rows.sort(key=itemgetter("手続期限"))
    return rows, [
        {"契約番号": record["契約番号"], "件名": record["件名"], "理由": answer}
        for record, answer in judged
        if answer not in ("対象", "対象外")
    ]

# %% run_all
import os


def run_all(ledger, template, folder, today):
    rows, doubtful = plan(read_ledger(ledger), today)
    documents = Path(folder) / "書類"
    os.makedirs(documents, exist_ok=True)
    new = [row for row in rows if row["ファイル名"] not in os.listdir(documents)]
    for row in new:
        make_document(template, row, documents / row["ファイル名"])
    lines = [f"{today:%Y-%m-%d} 作成 {row['ファイル名']}" for row in new]
    check_list = Path(folder, "確認一覧.xlsx")
    if not is_same_list(check_list, rows, doubtful):
        write_check_list(check_list, rows, doubtful)
        lines += [f"{today.isoformat()} 更新 {check_list.name}"]
    lines and add_log(Path(folder, "作業記録.txt"), lines)
    return lines
