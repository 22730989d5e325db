# 説明: ~$ が途中にある名前も、目印のファイルとする
# fails: test_split_files_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".xlsx" and "~$" not in path.name:
            books.append(path)
        else:
            others.append(path)
    return books, others
