# 説明: 渡された見出しから、様式にある見出しを消していき、残りを余分とする
# fails: test_compare_headings, test_read_book, test_read_book_hidden, test_combine, test_combine_hidden

# %% compare_headings
def compare_headings(headings):
    missing = []
    for name in REQUIRED:
        if name in headings:
            headings.remove(name)
        else:
            missing.append(name)
    return missing, headings
