# 説明: 渡されたリストから、後ろの重複を消してしまう
# fails: test_drop_duplicates, test_drop_duplicates_hidden

# %% drop_duplicates
def drop_duplicates(records):
    for number in range(len(records) - 1, -1, -1):
        if records[number] in records[:number]:
            del records[number]
    return records
