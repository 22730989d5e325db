# 説明: 対象が0件のときに止まる
# fails: test_rates, test_rates_hidden, test_save_report_hidden

# %% rates
def rates(results):
    table = {}
    for name in MARKS:
        values = [result[name] for result in results if result[name] is not None]
        good = values.count(True)
        rate = good / len(values) * 100
        table[name] = {"よい": good, "件数": len(values), "率": rate}
    return table
