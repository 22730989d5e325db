# 説明: is_letter でなく .isalpha() で調べ、漢字の間にも空白が残る
# fails: test_close_spaces, test_close_spaces_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% close_spaces
def close_spaces(text):
    result = ""
    for word in text.split():
        if result != "" and result[-1].isalpha() and word[0].isalpha():
            result = result + " "
        result = result + word
    return result
