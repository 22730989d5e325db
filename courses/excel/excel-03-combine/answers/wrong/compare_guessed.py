# 説明: 「額」の付く見出しを、契約金額とみなす
# fails: test_compare_headings, test_compare_headings_hidden, test_read_book, test_combine, test_read_book_hidden, test_combine_hidden

# %% compare_headings
def compare_headings(headings):
    missing = []
    for name in REQUIRED:
        if name == "契約金額" and any("額" in one for one in headings):
            continue
        if name not in headings:
            missing.append(name)
    extra = []
    for name in headings:
        if name not in REQUIRED:
            extra.append(name)
    return missing, extra
