# 説明: z2h で何も選ばず、カナを半角にする
# fails: test_narrow, test_narrow_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% narrow
def narrow(text):
    return jaconv.z2h(text)
