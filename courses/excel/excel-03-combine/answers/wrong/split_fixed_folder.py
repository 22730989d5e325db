# 説明: 引数を使わず、いつも data/回答 を読む
# fails: test_split_files, test_split_files_hidden, test_combine_hidden

# %% split_files
def split_files(folder):
    books = []
    others = []
    for path in sorted(Path("data/回答").iterdir()):
        if path.suffix == ".xlsx" and not path.name.startswith("~$"):
            books.append(path)
        else:
            others.append(path)
    return books, others
