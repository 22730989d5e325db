# 説明: 課の名前が、ファイル名のどこかに入っていればよいとする
# fails: test_choose_books, test_choose_books_hidden, test_combine, test_combine_hidden

# %% choose_books
def choose_books(sections, books):
    ready = []
    notes = []
    known = []
    for section in sections:
        paths = [path for path in books if section in path.name]
        known = known + paths
        if paths == []:
            notes.append({"対象": section, "理由": NO_FILE})
        for path in paths:
            ready.append(path)
    for path in books:
        if path not in known:
            notes.append({"対象": path.name, "理由": UNKNOWN})
    return ready, notes
