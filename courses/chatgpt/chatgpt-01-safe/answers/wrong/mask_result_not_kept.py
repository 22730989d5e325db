# 説明: replace の結果を入れ直していない
# fails: test_mask, test_mask_hidden

# %% mask
def mask(text, table):
    for mark, value in sorted(table.items(), key=lambda pair: len(pair[1]), reverse=True):
        text.replace(value, mark)
    return text
