# 説明: pandas の表と数え上げを使う

# %% split_files
import pandas as pd


def split_files(folder):
    paths = pd.Series(sorted(Path(folder).iterdir()), dtype=object)
    names = pd.Series([path.name for path in paths], dtype=object)
    if len(paths) == 0:
        return [], []
    yes = names.str.endswith(".xlsx") & ~names.str.startswith("~$")
    return paths[yes].tolist(), paths[~yes].tolist()

# %% choose_books
def choose_books(sections, books):
    table = pd.DataFrame({"path": books, "課": [section_of(path) for path in books]}, dtype=object)
    table["理由"] = None
    table.loc[table["課"].duplicated(keep=False), "理由"] = TWICE
    table.loc[~table["課"].isin(sections), "理由"] = UNKNOWN
    notes = [{"対象": path.name, "理由": why} for path, why in zip(table["path"], table["理由"]) if pd.notna(why)]
    absent = [section for section in sections if section not in set(table["課"])]
    return table.loc[table["理由"].isna(), "path"].tolist(), notes + [{"対象": name, "理由": NO_FILE} for name in absent]

# %% compare_headings
def compare_headings(headings):
    required, given = pd.Index(REQUIRED, dtype=object), pd.Index(headings, dtype=object)
    return required[~required.isin(given)].tolist(), given[~given.isin(required)].tolist()

# %% read_book
def read_book(path):
    headings, first, rows = read_sheet(path)
    missing, extra = compare_headings(headings)
    if missing:
        raise ValueError("見出しがない: " + "、".join(missing))
    table = pd.DataFrame(rows, columns=headings, dtype=object)
    table = table.astype(object).where(table.notna(), None)
    keep = [not is_unneeded(record) for record in table.to_dict("records")]
    table.insert(0, "行", range(first, first + len(table)))
    table.insert(0, "ファイル", path.name)
    table.insert(0, "課", section_of(path))
    table = table.loc[keep, ["課", "ファイル", "行", *REQUIRED]]
    return table.to_dict("records"), extra

# %% check_row
def check_row(record):
    def bad(name):
        value = record[name]
        if name == "契約金額":
            return not (pd.api.types.is_number(value) and value >= 0)
        return not isinstance(value, datetime if name == "終了日" else str)

    return [name for name in REQUIRED if bad(name)]

# %% combine
def combine(sections, folder):
    books, others = split_files(folder)
    ready, notes = choose_books(sections, books)
    notes = notes + [{"対象": path.name, "理由": NOT_BOOK} for path in others]
    all_records = []
    for path in ready:
        try:
            records, extra = read_book(path)
        except ValueError as error:
            notes = notes + [{"対象": path.name, "理由": f"{error}"}]
            continue
        if extra:
            notes = notes + [{"対象": path.name, "理由": f"余分な見出し: {'、'.join(extra)}"}]
        if not records:
            notes = notes + [{"対象": path.name, "理由": NO_ROWS}]
        all_records = all_records + records
    frame = pd.DataFrame(all_records, columns=["課", "ファイル", "行", *REQUIRED], dtype=object)
    frame["理由"] = ["、".join(check_row(record)) for record in all_records]
    wrong = frame.loc[frame["理由"] != "", ["ファイル", "行", "理由"]].to_dict("records")
    good = [record for record in all_records if not check_row(record)]
    return good, wrong, notes
