# 説明: 2件以上のときだけ計算する
# fails: test_rates

# %% rates
def rates(results):
    table = {}
    for name in MARKS:
        values = [result[name] for result in results if result[name] is not None]
        good = values.count(True)
        rate = None
        if len(values) > 1:
            rate = good / len(values) * 100
        table[name] = {"よい": good, "件数": len(values), "率": rate}
    return table
