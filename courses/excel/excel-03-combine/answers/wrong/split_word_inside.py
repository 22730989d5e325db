# 説明: 名前のどこかに .xlsx があればブックとする
# fails: test_split_files_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path(folder).iterdir()):
        if ".xlsx" in path.name and not path.name.startswith("~$"):
            books.append(path)
        else:
            others.append(path)
    return books, others
