# 説明: 空白を1つにまとめるだけ
# fails: test_close_spaces, test_close_spaces_hidden, test_tidy_cell, test_tidy_cell_hidden

# %% close_spaces
def close_spaces(text):
    return " ".join(text.split())
