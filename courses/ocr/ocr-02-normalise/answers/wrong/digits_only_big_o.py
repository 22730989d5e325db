# 説明: 大文字の O と小文字の l だけを直す
# fails: test_to_digits, test_to_digits_hidden, test_tidy_cell

# %% to_digits
def to_digits(text):
    new = text.replace("O", "0").replace("l", "1")
    for character in new:
        if character not in NUMBER_CHARACTERS:
            return text
    return new
