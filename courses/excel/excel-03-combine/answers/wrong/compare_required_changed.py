# 説明: REQUIRED から消していく
# fails: test_compare_headings, test_compare_headings_hidden, test_read_book, test_read_book_hidden, test_check_row, test_check_row_hidden, test_combine, test_combine_hidden

# %% compare_headings
def compare_headings(headings):
    missing = REQUIRED
    extra = []
    for name in headings:
        if name in missing:
            missing.remove(name)
        else:
            extra.append(name)
    return missing, extra
