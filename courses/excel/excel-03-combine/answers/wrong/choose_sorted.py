# 説明: ブックを、名前の順に並べ替えてから調べる
# fails: test_choose_books_hidden

# %% choose_books
def choose_books(sections, books):
    counts = count_files(books)
    ready = []
    notes = []
    for path in sorted(books):
        section = section_of(path)
        if section not in sections:
            notes.append({"対象": path.name, "理由": UNKNOWN})
            continue
        if counts[section] >= 2:
            notes.append({"対象": path.name, "理由": TWICE})
            continue
        ready.append(path)
    for section in sections:
        if section not in counts:
            notes.append({"対象": section, "理由": NO_FILE})
    return ready, notes
