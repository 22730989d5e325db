# 説明: 最後にも、もとの文字列を返す
# fails: test_to_digits, test_to_digits_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% to_digits
def to_digits(text):
    result = ""
    for character in text:
        if character in ALIKE:
            result = result + ALIKE[character]
        elif character in NUMBER_CHARACTERS:
            result = result + character
        else:
            return text
    return text
