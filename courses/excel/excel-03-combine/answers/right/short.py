# 説明: 内包表記、集合、Counter、glob で短く書く

# %% split_files
def split_files(folder):
    books = sorted(path for path in Path(folder).glob("*.xlsx") if not path.name.startswith("~$"))
    return books, sorted(set(Path(folder).glob("*")) - set(books))

# %% choose_books
from collections import Counter


def choose_books(sections, books):
    counts = Counter(map(section_of, books))

    def why(path):
        if section_of(path) not in sections:
            return UNKNOWN
        return TWICE if counts[section_of(path)] > 1 else None

    notes = [{"対象": section, "理由": NO_FILE} for section in sections if not counts[section]]
    notes += [{"対象": path.name, "理由": why(path)} for path in books if why(path)]
    return [path for path in books if not why(path)], notes

# %% compare_headings
def compare_headings(headings):
    return [name for name in REQUIRED if name not in headings], [name for name in headings if name not in REQUIRED]

# %% read_book
def read_book(path):
    headings, first, rows = read_sheet(path)
    missing, extra = compare_headings(headings)
    if missing:
        raise ValueError(f"見出しがない: {'、'.join(missing)}")
    numbered = [(number, dict(zip(headings, row))) for number, row in enumerate(rows, first)]
    return [
        {"課": section_of(path), "ファイル": path.name, "行": number, **{name: record[name] for name in REQUIRED}}
        for number, record in numbered
        if not is_unneeded(record)
    ], extra

# %% check_row
def check_row(record):
    kinds = {"契約番号": str, "件名": str, "契約先": str, "契約金額": (int, float), "終了日": datetime}
    wrong = [name for name, kind in kinds.items() if not isinstance(record[name], kind)]
    if "契約金額" not in wrong and record["契約金額"] < 0:
        wrong.append("契約金額")
    return sorted(wrong, key=REQUIRED.index)

# %% combine
def combine(sections, folder):
    books, others = split_files(folder)
    ready, notes = choose_books(sections, books)
    notes += [{"対象": path.name, "理由": NOT_BOOK} for path in others]
    records = []
    for path in ready:
        try:
            found, extra = read_book(path)
        except ValueError as error:
            notes.append({"対象": path.name, "理由": str(error)})
        else:
            notes += [{"対象": path.name, "理由": "余分な見出し: " + "、".join(extra)}] * bool(extra)
            notes += [{"対象": path.name, "理由": NO_ROWS}] * (not found)
            records += found
    wrong_rows = [
        {"ファイル": record["ファイル"], "行": record["行"], "理由": "、".join(wrong)}
        for record in records
        if (wrong := check_row(record))
    ]
    return [record for record in records if not check_row(record)], wrong_rows, notes
