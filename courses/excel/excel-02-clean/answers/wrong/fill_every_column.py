# 説明: 言われた見出しだけでなく、全部の空を上の値で埋める
# fails: test_fill_down, test_fill_down_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% fill_down
def fill_down(records, name):
    filled = []
    last = {}
    for record in records:
        new = dict(record)
        for key, value in record.items():
            if value is None:
                new[key] = last.get(key)
            else:
                last[key] = value
        filled.append(new)
    return filled
