# 説明: h2z だけを使うので、全角の英数字が残る
# fails: test_narrow, test_narrow_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% narrow
def narrow(text):
    return jaconv.h2z(text)
