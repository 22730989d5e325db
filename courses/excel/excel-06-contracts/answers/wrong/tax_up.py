# 説明: 切り上げる
# fails: test_with_tax, test_with_tax_hidden, test_plan, test_plan_hidden

# %% with_tax
def with_tax(amount, rate):
    tax = -(-amount * rate // 100)
    return tax, amount + tax
