# 説明: 税率を 10% に決めてしまう
# fails: test_with_tax, test_with_tax_hidden, test_plan, test_plan_hidden

# %% with_tax
def with_tax(amount, rate):
    tax = amount * 10 // 100
    return tax, amount + tax
