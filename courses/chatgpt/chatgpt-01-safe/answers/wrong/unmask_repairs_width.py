# 説明: 全角の数字を勝手に直してから戻す
# fails: test_unmask, test_unmask_hidden

# %% unmask
import unicodedata


def unmask(answer, table):
    answer = unicodedata.normalize("NFKC", answer)
    missing = [mark for mark in table if mark not in answer]
    for mark, value in table.items():
        answer = answer.replace(mark, value)
    return answer, missing
