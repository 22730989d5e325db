# 説明: 英字と数字（isalnum）の間の空白を残すので、漢字の間にも空白が残る
# fails: test_close_spaces, test_close_spaces_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% close_spaces
def close_spaces(text):
    result = ""
    for word in text.split():
        if result != "" and result[-1].isalnum() and word[0].isalnum():
            result = result + " "
        result = result + word
    return result
