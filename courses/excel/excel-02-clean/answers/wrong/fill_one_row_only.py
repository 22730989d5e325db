# 説明: すぐ上の、埋める前の値を見るので、2行目までしか埋まらない
# fails: test_fill_down, test_fill_down_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% fill_down
def fill_down(records, name):
    filled = []
    for number, record in enumerate(records):
        new = dict(record)
        if record[name] is None and number > 0:
            new[name] = records[number - 1][name]
        filled.append(new)
    return filled
