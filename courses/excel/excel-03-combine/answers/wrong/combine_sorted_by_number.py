# 説明: まとめた表を、契約番号の順に並べ替える
# fails: test_combine_hidden

# %% combine
def combine(sections, folder):
    books, others = split_files(folder)
    ready, notes = choose_books(sections, books)
    for path in others:
        notes.append({"対象": path.name, "理由": NOT_BOOK})
    table = []
    wrong_rows = []
    for path in ready:
        try:
            records, extra = read_book(path)
        except ValueError as error:
            notes.append({"対象": path.name, "理由": str(error)})
            continue
        if extra:
            notes.append({"対象": path.name, "理由": "余分な見出し: " + "、".join(extra)})
        if records == []:
            notes.append({"対象": path.name, "理由": NO_ROWS})
        for record in records:
            wrong = check_row(record)
            if wrong:
                wrong_rows.append({"ファイル": record["ファイル"], "行": record["行"], "理由": "、".join(wrong)})
            else:
                table.append(record)
    table.sort(key=lambda record: record["契約番号"])
    return table, wrong_rows, notes
