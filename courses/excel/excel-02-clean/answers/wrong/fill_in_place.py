# 説明: 写しを作らず、渡された辞書を書きかえる
# fails: test_fill_down, test_fill_down_hidden

# %% fill_down
def fill_down(records, name):
    last = None
    for record in records:
        if record[name] is None:
            record[name] = last
        else:
            last = record[name]
    return records
