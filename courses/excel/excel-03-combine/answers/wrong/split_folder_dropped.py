# 説明: フォルダーの中のフォルダーを捨てる
# fails: test_split_files_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path(folder).iterdir()):
        if path.is_dir():
            continue
        if path.suffix == ".xlsx" and not path.name.startswith("~$"):
            books.append(path)
        else:
            others.append(path)
    return books, others
