# 説明: 税込金額だけを返す
# fails: test_with_tax, test_with_tax_hidden, test_plan, test_plan_hidden, test_run_all, test_run_all_hidden

# %% with_tax
def with_tax(amount, rate):
    tax = amount * rate // 100
    return amount + tax
