# 説明: 余分な列も、表に入れる
# fails: test_read_book, test_read_book_hidden, test_combine_hidden

# %% read_book
def read_book(path):
    headings, first, rows = read_sheet(path)
    missing, extra = compare_headings(headings)
    if missing:
        raise ValueError("見出しがない: " + "、".join(missing))
    records = []
    for number, row in enumerate(rows, start=first):
        record = dict(zip(headings, row))
        if is_unneeded(record):
            continue
        new = {"課": section_of(path), "ファイル": path.name, "行": number}
        for name in headings:
            new[name] = record[name]
        records.append(new)
    return records, extra
