# 説明: 使った組を対応表から消してしまう
# fails: test_mask, test_mask_hidden

# %% mask
def mask(text, table):
    while table:
        mark = max(table, key=lambda one: len(table[one]))
        text = text.replace(table.pop(mark), mark)
    return text
