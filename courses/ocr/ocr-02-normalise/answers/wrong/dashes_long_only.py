# 説明: 数字の間の「ー」だけを直す
# fails: test_fix_dashes, test_fix_dashes_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% fix_dashes
def fix_dashes(text):
    result = ""
    for at in range(len(text)):
        character = text[at]
        if character == "ー" and is_digit(text[at - 1 : at]) and is_digit(text[at + 1 : at + 2]):
            character = "-"
        result = result + character
    return result
