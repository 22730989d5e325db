# 説明: 「番号」で fix_dashes を使わない
# fails: test_tidy_cell, test_tidy_cell_hidden

# %% tidy_cell
def tidy_cell(field, text):
    text = close_spaces(narrow(text))
    kind = KINDS.get(field)
    if kind == "数字まじり":
        text = fix_dashes(text)
    elif kind == "番号":
        text = to_digits(text)
    return text
