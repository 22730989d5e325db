# 説明: 横線を全部「-」にする
# fails: test_fix_dashes, test_fix_dashes_hidden, test_tidy_cell

# %% fix_dashes
def fix_dashes(text):
    for dash in DASHES:
        text = text.replace(dash, "-")
    return text
