# 説明: 値を記号に置きかえてしまう
# fails: test_unmask, test_unmask_hidden

# %% unmask
def unmask(answer, table):
    missing = [mark for mark in table if mark not in answer]
    for mark, value in table.items():
        answer = answer.replace(value, mark)
    return answer, missing
