# 説明: return を for の中に書き、1つ目のかたまりで終わる
# fails: test_close_spaces, test_close_spaces_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% close_spaces
def close_spaces(text):
    result = ""
    for word in text.split():
        if result != "" and is_letter(result[-1]) and is_letter(word[0]):
            result = result + " "
        result = result + word
        return result
