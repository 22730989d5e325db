# 説明: 番号にない文字があっても、直せる字だけ直す
# fails: test_to_digits, test_to_digits_hidden

# %% to_digits
def to_digits(text):
    result = ""
    for character in text:
        result = result + ALIKE.get(character, character)
    return result
