# 説明: 2つの値の順番が逆
# fails: test_with_tax, test_with_tax_hidden, test_plan, test_plan_hidden, test_run_all

# %% with_tax
def with_tax(amount, rate):
    tax = amount * rate // 100
    return amount + tax, tax
