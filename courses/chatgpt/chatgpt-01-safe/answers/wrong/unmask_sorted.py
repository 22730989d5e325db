# 説明: 出てこなかった記号を、対応表の順ではなく、字の順に並べる
# fails: test_unmask_hidden

# %% unmask
def unmask(answer, table):
    missing = []
    text = answer
    for mark, value in table.items():
        if mark not in answer:
            missing.append(mark)
        text = text.replace(mark, value)
    return text, sorted(missing)
