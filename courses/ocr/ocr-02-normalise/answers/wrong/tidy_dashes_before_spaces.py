# 説明: 空白を詰める前に横線を直そうとする
# fails: test_tidy_cell, test_tidy_cell_hidden

# %% tidy_cell
def tidy_cell(field, text):
    text = narrow(text)
    kind = KINDS.get(field)
    if kind == "番号" or kind == "数字まじり":
        text = fix_dashes(text)
    text = close_spaces(text)
    if kind == "番号":
        text = to_digits(text)
    return text
