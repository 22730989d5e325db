# 説明: if record[name] と書いたので、0 も空とみなして埋める
# fails: test_fill_down_hidden

# %% fill_down
def fill_down(records, name):
    filled = []
    last = None
    for record in records:
        if record[name]:
            last = record[name]
        new = dict(record)
        new[name] = last
        filled.append(new)
    return filled
