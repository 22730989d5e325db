# 説明: それ以外を集めない
# fails: test_split_files, test_split_files_hidden, test_combine, test_combine_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".xlsx" and not path.name.startswith("~$"):
            books.append(path)
    return books, others
