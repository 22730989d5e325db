# 説明: 結果を text に入れ直さない
# fails: test_tidy_cell, test_tidy_cell_hidden

# %% tidy_cell
def tidy_cell(field, text):
    narrow(text)
    close_spaces(text)
    kind = KINDS.get(field)
    if kind == "番号" or kind == "数字まじり":
        text = fix_dashes(text)
    if kind == "番号":
        text = to_digits(text)
    return text
