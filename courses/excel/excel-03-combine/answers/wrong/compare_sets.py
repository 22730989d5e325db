# 説明: 集合を使ったので、順番が決まらない（五十音順に並べた）
# fails: test_compare_headings, test_compare_headings_hidden, test_read_book_hidden, test_combine_hidden

# %% compare_headings
def compare_headings(headings):
    return sorted(set(REQUIRED) - set(headings), reverse=True), sorted(set(headings) - set(REQUIRED), reverse=True)
