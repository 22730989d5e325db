# 説明: 税込金額を 1.1 倍の小数で返す
# fails: test_with_tax, test_with_tax_hidden, test_plan, test_plan_hidden, test_run_all

# %% with_tax
def with_tax(amount, rate):
    tax = amount * rate // 100
    return tax, amount * (1 + rate / 100)
