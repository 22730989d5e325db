# 説明: どの項目でも fix_dashes を使う
# fails: test_tidy_cell, test_tidy_cell_hidden

# %% tidy_cell
def tidy_cell(field, text):
    text = fix_dashes(close_spaces(narrow(text)))
    if KINDS.get(field) == "番号":
        text = to_digits(text)
    return text
