# 説明: 前後の空白を取ってから比べるので、まったく同じでない値も見出しにする
# fails: test_find_header_hidden

# %% find_header
def find_header(rows, name):
    for number, row in enumerate(rows):
        for value in row:
            if isinstance(value, str) and value.strip() == name:
                return number
    return None
