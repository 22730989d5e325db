# 説明: 番号が数値でもよいとする
# fails: test_check_row, test_combine, test_combine_hidden

# %% check_row
def check_row(record):
    wrong = []
    for name in ["契約番号", "件名", "契約先"]:
        if not isinstance(record[name], str) and not (name == "契約番号" and isinstance(record[name], int)):
            wrong.append(name)
    amount = record["契約金額"]
    if not isinstance(amount, (int, float)) or amount < 0:
        wrong.append("契約金額")
    if not isinstance(record["終了日"], datetime):
        wrong.append("終了日")
    return wrong
