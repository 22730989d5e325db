# 説明: 2つ届いた課は、1つ目のファイルを使う
# fails: test_choose_books, test_choose_books_hidden, test_combine

# %% choose_books
def choose_books(sections, books):
    ready = []
    notes = []
    seen = []
    for path in books:
        section = section_of(path)
        if section not in sections:
            notes.append({"対象": path.name, "理由": UNKNOWN})
            continue
        if section in seen:
            notes.append({"対象": path.name, "理由": TWICE})
            continue
        seen.append(section)
        ready.append(path)
    for section in sections:
        if section not in seen:
            notes.append({"対象": section, "理由": NO_FILE})
    return ready, notes
