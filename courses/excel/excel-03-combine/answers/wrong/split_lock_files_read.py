# 説明: ~$ で始まるファイルもブックに入れる
# fails: test_split_files, test_split_files_hidden, test_combine_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".xlsx":
            books.append(path)
        else:
            others.append(path)
    return books, others
