# 説明: ~$ で始まるファイルを、どちらにも入れずに捨てる
# fails: test_split_files, test_split_files_hidden, test_combine_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path(folder).iterdir()):
        if path.name.startswith("~$"):
            continue
        if path.suffix == ".xlsx" and not path.name.startswith("~$"):
            books.append(path)
        else:
            others.append(path)
    return books, others
