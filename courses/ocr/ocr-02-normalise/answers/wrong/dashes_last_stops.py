# 説明: 最後の文字で text[at + 1] がなくて止まる
# fails: test_fix_dashes, test_fix_dashes_hidden, test_tidy_cell

# %% fix_dashes
def fix_dashes(text):
    result = ""
    for at in range(len(text)):
        character = text[at]
        if character in DASHES and is_digit(text[at - 1]) and is_digit(text[at + 1]):
            character = "-"
        result = result + character
    return result
