# 説明: 全部を全角にする
# fails: test_narrow, test_narrow_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% narrow
def narrow(text):
    return jaconv.h2z(text, kana=True, ascii=True, digit=True)
