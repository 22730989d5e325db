# 説明: to_digits を fix_dashes より先に使う
# fails: test_tidy_cell, test_tidy_cell_hidden

# %% tidy_cell
def tidy_cell(field, text):
    text = close_spaces(narrow(text))
    kind = KINDS.get(field)
    if kind == "番号":
        text = to_digits(text)
    if kind == "番号" or kind == "数字まじり":
        text = fix_dashes(text)
    return text
