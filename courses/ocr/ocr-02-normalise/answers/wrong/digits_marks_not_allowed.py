# 説明: 数字だけのときしか直さない
# fails: test_to_digits, test_tidy_cell, test_tidy_cell_hidden

# %% to_digits
def to_digits(text):
    new = text.translate(str.maketrans(ALIKE))
    if new.isdigit():
        return new
    return text
