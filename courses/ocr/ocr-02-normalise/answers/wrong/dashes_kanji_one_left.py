# 説明: 漢数字の一を直さない
# fails: test_fix_dashes, test_tidy_cell, test_tidy_cell_hidden

# %% fix_dashes
def fix_dashes(text):
    result = ""
    for at in range(len(text)):
        character = text[at]
        if character != "一" and character in DASHES and is_digit(text[at - 1 : at]) and is_digit(text[at + 1 : at + 2]):
            character = "-"
        result = result + character
    return result
