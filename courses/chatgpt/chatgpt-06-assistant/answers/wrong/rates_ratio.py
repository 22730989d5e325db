# 説明: 100 を掛けていない
# fails: test_rates, test_rates_hidden

# %% rates
def rates(results):
    table = {}
    for name in MARKS:
        values = [result[name] for result in results if result[name] is not None]
        good = values.count(True)
        rate = None
        if len(values) > 0:
            rate = good / len(values)
        table[name] = {"よい": good, "件数": len(values), "率": rate}
    return table
