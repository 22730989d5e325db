# 説明: 置きかえたあとで調べるので、全部が「出てこなかった」になる
# fails: test_unmask, test_unmask_hidden

# %% unmask
def unmask(answer, table):
    missing = []
    for mark, value in table.items():
        answer = answer.replace(mark, value)
        if mark not in answer:
            missing.append(mark)
    return answer, missing
