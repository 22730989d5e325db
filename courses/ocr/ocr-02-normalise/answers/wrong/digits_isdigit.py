# 説明: NUMBER_CHARACTERS でなく .isdigit() で調べ、「-」があると直さない
# fails: test_to_digits, test_tidy_cell, test_tidy_cell_hidden

# %% to_digits
def to_digits(text):
    result = ""
    for character in text:
        if character in ALIKE:
            result = result + ALIKE[character]
        elif character.isdigit():
            result = result + character
        else:
            return text
    return result
