# 説明: 正規表現で両どなりの数字も一緒に置きかえ、1けたが続くと1つおきになる
# fails: test_fix_dashes, test_fix_dashes_hidden, test_tidy_cell_hidden

# %% fix_dashes
import re


def fix_dashes(text):
    return re.sub(rf"([0-9])[{re.escape(DASHES)}]([0-9])", r"\1-\2", text)
