# 説明: 備考だけが書かれた行を、空の行とする
# fails: test_read_book_hidden

# %% read_book
def read_book(path):
    headings, first, rows = read_sheet(path)
    missing, extra = compare_headings(headings)
    if missing:
        raise ValueError("見出しがない: " + "、".join(missing))
    records = []
    for number, row in enumerate(rows, start=first):
        record = dict(zip(headings, row))
        if is_unneeded(record) or all(record[name] is None for name in REQUIRED):
            continue
        new = {"課": section_of(path), "ファイル": path.name, "行": number}
        for name in REQUIRED:
            new[name] = record[name]
        records.append(new)
    return records, extra
