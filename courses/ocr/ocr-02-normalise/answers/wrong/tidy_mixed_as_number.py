# 説明: KINDS にある項目なら、どれも to_digits まで使う
# fails: test_tidy_cell, test_tidy_cell_hidden

# %% tidy_cell
def tidy_cell(field, text):
    text = close_spaces(narrow(text))
    if field in KINDS:
        text = to_digits(fix_dashes(text))
    return text
