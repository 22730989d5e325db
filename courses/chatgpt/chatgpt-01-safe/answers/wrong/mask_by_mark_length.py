# 説明: 値ではなく、記号の長さの順に並べる
# fails: test_mask, test_mask_hidden

# %% mask
def mask(text, table):
    for mark, value in sorted(table.items(), key=lambda pair: len(pair[0]), reverse=True):
        text = text.replace(value, mark)
    return text
