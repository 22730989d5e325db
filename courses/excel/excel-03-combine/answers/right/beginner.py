# 説明: 番号で数える while や for、空の辞書から1つずつ入れる書き方

# %% split_files
def split_files(folder):
    all_files = []
    for path in Path(folder).iterdir():
        all_files.append(path)
    all_files.sort()
    books = []
    others = []
    i = 0
    while i < len(all_files):
        name = all_files[i].name
        if name[-5:] == ".xlsx":
            if name[0:2] == "~$":
                others.append(all_files[i])
            else:
                books.append(all_files[i])
        else:
            others.append(all_files[i])
        i = i + 1
    return books, others

# %% choose_books
def choose_books(sections, books):
    ready = []
    notes = []
    for path in books:
        same = 0
        for other in books:
            if section_of(other) == section_of(path):
                same = same + 1
        if (section_of(path) in sections) == False:
            note = {}
            note["対象"] = path.name
            note["理由"] = UNKNOWN
            notes.append(note)
        elif same > 1:
            note = {}
            note["対象"] = path.name
            note["理由"] = TWICE
            notes.append(note)
        else:
            ready.append(path)
    for section in sections:
        found = False
        for path in books:
            if section_of(path) == section:
                found = True
        if found == False:
            notes.append({"理由": "ファイルがない", "対象": section})
    return [ready, notes]

# %% compare_headings
def compare_headings(headings):
    a = []
    b = []
    for i in range(len(REQUIRED)):
        if headings.count(REQUIRED[i]) == 0:
            a.append(REQUIRED[i])
    for i in range(len(headings)):
        if REQUIRED.count(headings[i]) == 0:
            b.append(headings[i])
    return [a, b]

# %% read_book
def read_book(path):
    result = read_sheet(path)
    headings = result[0]
    number = result[1]
    rows = result[2]
    missing, extra = compare_headings(headings)
    if len(missing) > 0:
        text = "見出しがない: "
        for i in range(len(missing)):
            if i > 0:
                text = text + "、"
            text = text + missing[i]
        raise ValueError(text)
    table = []
    for row in rows:
        record = {}
        for i in range(len(headings)):
            record[headings[i]] = row[i]
        if is_unneeded(record) == False:
            new = {}
            new["契約番号"] = record["契約番号"]
            new["件名"] = record["件名"]
            new["契約先"] = record["契約先"]
            new["契約金額"] = record["契約金額"]
            new["終了日"] = record["終了日"]
            new["課"] = section_of(path)
            new["ファイル"] = path.name
            new["行"] = number
            table.append(new)
        number = number + 1
    return table, extra

# %% check_row
def check_row(record):
    result = []
    if type(record["契約番号"]) != str:
        result.append("契約番号")
    if type(record["件名"]) != str:
        result.append("件名")
    if type(record["契約先"]) != str:
        result.append("契約先")
    amount = record["契約金額"]
    if type(amount) == int or type(amount) == float:
        if amount < 0:
            result.append("契約金額")
    else:
        result.append("契約金額")
    if type(record["終了日"]) != datetime:
        result.append("終了日")
    return result

# %% combine
def combine(sections, folder):
    table = []
    wrong_rows = []
    notes = []
    books, others = split_files(folder)
    for path in others:
        notes.append({"対象": path.name, "理由": NOT_BOOK})
    ready, found = choose_books(sections, books)
    for note in found:
        notes.append(note)
    for path in ready:
        ok = True
        try:
            result = read_book(path)
        except ValueError as error:
            ok = False
            notes.append({"対象": path.name, "理由": str(error)})
        if ok:
            records = result[0]
            extra = result[1]
            if len(extra) > 0:
                notes.append({"対象": path.name, "理由": "余分な見出し: " + "、".join(extra)})
            if len(records) == 0:
                notes.append({"対象": path.name, "理由": NO_ROWS})
            for record in records:
                wrong = check_row(record)
                if len(wrong) == 0:
                    table.append(record)
                else:
                    new = {}
                    new["ファイル"] = path.name
                    new["行"] = record["行"]
                    new["理由"] = "、".join(wrong)
                    wrong_rows.append(new)
    return [table, wrong_rows, notes]
