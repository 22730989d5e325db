# 説明: 合わない値を、渡された行から消す
# fails: test_check_row, test_check_row_hidden

# %% check_row
def check_row(record):
    wrong = []
    for name in ["契約番号", "件名", "契約先"]:
        if not isinstance(record[name], str):
            wrong.append(name)
    amount = record["契約金額"]
    if not isinstance(amount, (int, float)) or amount < 0:
        wrong.append("契約金額")
    if not isinstance(record["終了日"], datetime):
        wrong.append("終了日")
    for name in wrong:
        record[name] = None
    return wrong
