# 説明: result が空のときを調べず、最初で止まる
# fails: test_close_spaces, test_close_spaces_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% close_spaces
def close_spaces(text):
    result = ""
    for word in text.split():
        if is_letter(result[-1]) and is_letter(word[0]):
            result = result + " "
        result = result + word
    return result
