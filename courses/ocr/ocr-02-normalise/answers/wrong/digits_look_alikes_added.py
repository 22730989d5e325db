# 説明: Z や S や | まで数字にする
# fails: test_to_digits, test_to_digits_hidden, test_tidy_cell_hidden

# %% to_digits
def to_digits(text):
    alike = {**ALIKE, "Z": "2", "S": "5", "|": "1", "]": "1"}
    result = ""
    for character in text:
        if character in alike:
            result = result + alike[character]
        elif character in NUMBER_CHARACTERS:
            result = result + character
        else:
            return text
    return result
