# 説明: 短いものから置きかえる
# fails: test_mask, test_mask_hidden

# %% mask
def mask(text, table):
    for mark, value in sorted(table.items(), key=lambda pair: len(pair[1])):
        text = text.replace(value, mark)
    return text
