# 説明: 記号ではなく、値をリストに入れる
# fails: test_unmask, test_unmask_hidden

# %% unmask
def unmask(answer, table):
    missing = []
    for mark, value in table.items():
        if mark not in answer:
            missing.append(value)
        answer = answer.replace(mark, value)
    return answer, missing
