# 説明: 出てきた記号のほうを返す
# fails: test_unmask, test_unmask_hidden

# %% unmask
def unmask(answer, table):
    found = [mark for mark in table if mark in answer]
    for mark, value in table.items():
        answer = answer.replace(mark, value)
    return answer, found
