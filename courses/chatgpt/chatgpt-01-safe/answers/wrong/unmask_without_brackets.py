# 説明: かっこを外して探すので、書きかえられた記号も、10番台も間違える
# fails: test_unmask, test_unmask_hidden

# %% unmask
def unmask(answer, table):
    missing = []
    for mark, value in table.items():
        bare = mark.strip("[]")
        if bare not in answer:
            missing.append(mark)
        answer = answer.replace(mark, value).replace(bare, value)
    return answer, missing
