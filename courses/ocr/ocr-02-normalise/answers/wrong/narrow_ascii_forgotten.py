# 説明: 数字だけを半角にする
# fails: test_narrow, test_narrow_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% narrow
def narrow(text):
    return jaconv.h2z(jaconv.z2h(text, kana=False, digit=True))
