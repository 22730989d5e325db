# 説明: 対応表の順に置きかえ、氏名の一部が残る
# fails: test_mask, test_mask_hidden

# %% mask
def mask(text, table):
    for mark, value in table.items():
        text = text.replace(value, mark)
    return text
