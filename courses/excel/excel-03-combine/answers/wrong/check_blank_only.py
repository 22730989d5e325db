# 説明: 空かどうかだけを調べる
# fails: test_check_row, test_check_row_hidden, test_combine, test_combine_hidden

# %% check_row
def check_row(record):
    wrong = []
    for name in REQUIRED:
        if record[name] is None:
            wrong.append(name)
    return wrong
