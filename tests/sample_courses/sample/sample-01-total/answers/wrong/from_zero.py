# 説明: 0 から比べるので、マイナスだけの一覧で間違える
# fails: test_largest

# %% largest
def largest(amounts):
    result = 0
    for amount in amounts:
        result = max(result, amount)
    return result
