# 説明: 文だけを返す
# fails: test_unmask, test_unmask_hidden

# %% unmask
def unmask(answer, table):
    for mark, value in table.items():
        answer = answer.replace(mark, value)
    return answer
