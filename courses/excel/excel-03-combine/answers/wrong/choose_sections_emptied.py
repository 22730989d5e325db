# 説明: 渡された課の一覧から、届いた課を消していく
# fails: test_choose_books, test_combine

# %% choose_books
def choose_books(sections, books):
    counts = count_files(books)
    ready = []
    notes = []
    for path in books:
        section = section_of(path)
        if section not in sections:
            notes.append({"対象": path.name, "理由": UNKNOWN})
            continue
        if counts[section] >= 2:
            notes.append({"対象": path.name, "理由": TWICE})
            continue
        ready.append(path)
    for section in counts:
        if section in sections:
            sections.remove(section)
    for section in sections:
        notes.append({"対象": section, "理由": NO_FILE})
    return ready, notes
