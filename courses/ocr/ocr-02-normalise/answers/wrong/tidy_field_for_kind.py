# 説明: 種類（kind）でなく、項目の名前（field）を比べる
# fails: test_tidy_cell, test_tidy_cell_hidden

# %% tidy_cell
def tidy_cell(field, text):
    text = close_spaces(narrow(text))
    kind = KINDS.get(field)
    if field == "番号" or field == "数字まじり":
        text = fix_dashes(text)
    if field == "番号":
        text = to_digits(text)
    return text
