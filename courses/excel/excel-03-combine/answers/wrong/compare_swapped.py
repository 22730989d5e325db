# 説明: 2つのリストの順番が反対
# fails: test_compare_headings, test_compare_headings_hidden, test_read_book, test_read_book_hidden, test_combine, test_combine_hidden

# %% compare_headings
def compare_headings(headings):
    missing = []
    for name in REQUIRED:
        if name not in headings:
            missing.append(name)
    extra = []
    for name in headings:
        if name not in REQUIRED:
            extra.append(name)
    return extra, missing
