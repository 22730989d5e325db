# 説明: どの項目でも to_digits を使う
# fails: test_tidy_cell, test_tidy_cell_hidden

# %% tidy_cell
def tidy_cell(field, text):
    return to_digits(fix_dashes(close_spaces(narrow(text))))
