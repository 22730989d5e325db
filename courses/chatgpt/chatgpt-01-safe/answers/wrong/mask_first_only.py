# 説明: 最初の1か所だけ置きかえる
# fails: test_mask

# %% mask
def mask(text, table):
    for mark, value in sorted(table.items(), key=lambda pair: len(pair[1]), reverse=True):
        text = text.replace(value, mark, 1)
    return text
