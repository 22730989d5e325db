# 説明: 1つ見つけたところで終わる
# fails: test_check_row, test_check_row_hidden, test_combine_hidden

# %% check_row
def check_row(record):
    wrong = []
    for name in ["契約番号", "件名", "契約先"]:
        if not isinstance(record[name], str):
            wrong.append(name)
    amount = record["契約金額"]
    if wrong:
        return wrong
    if not isinstance(amount, (int, float)) or amount < 0:
        wrong.append("契約金額")
    if not isinstance(record["終了日"], datetime):
        wrong.append("終了日")
    return wrong
