# 説明: 値の長さではなく、値の字の順に並べる
# fails: test_mask_hidden

# %% mask
def mask(text, table):
    for mark, value in sorted(table.items(), key=lambda pair: pair[1], reverse=True):
        text = text.replace(value, mark)
    return text
