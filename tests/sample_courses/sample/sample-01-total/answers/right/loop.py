# 説明: ひとつずつ足す

# %% total
def total(amounts):
    result = 0
    for amount in amounts:
        result += amount
    return result
