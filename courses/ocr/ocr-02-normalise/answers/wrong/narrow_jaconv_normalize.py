# 説明: jaconv.normalize を使う
# fails: test_narrow, test_narrow_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% narrow
def narrow(text):
    return jaconv.normalize(text)
