# 説明: 最初の金額から始めるので、空の一覧で止まる
# fails: test_total

# %% total
def total(amounts):
    result = amounts[0]
    for amount in amounts[1:]:
        result += amount
    return result
