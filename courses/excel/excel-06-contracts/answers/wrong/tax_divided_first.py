# 説明: 先に 100 で割って、切り捨てすぎる
# fails: test_with_tax, test_with_tax_hidden, test_plan, test_plan_hidden

# %% with_tax
def with_tax(amount, rate):
    tax = amount // 100 * rate
    return tax, amount + tax
