# 説明: 文字列の値の、前後の空白を取ってしまう
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
        if is_unneeded(record):
            continue
        new = {"課": section_of(path), "ファイル": path.name, "行": number}
        for name in REQUIRED:
            value = record[name]
            if isinstance(value, str):
                value = value.strip()
            new[name] = value
        records.append(new)
    return records, extra
