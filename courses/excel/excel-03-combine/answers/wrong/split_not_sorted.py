# 説明: 名前の順に並べない
# fails: test_split_files, test_split_files_hidden, test_combine, test_combine_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path(folder).iterdir(), key=lambda path: path.name[::-1]):
        if path.suffix == ".xlsx" and not path.name.startswith("~$"):
            books.append(path)
        else:
            others.append(path)
    return books, others
