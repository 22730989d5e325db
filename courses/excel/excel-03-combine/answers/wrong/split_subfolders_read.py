# 説明: 中のフォルダーにあるブックも読む
# fails: test_split_files_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix == ".xlsx" and not path.name.startswith("~$"):
            books.append(path)
        else:
            others.append(path)
    return books, others
