# 説明: 番号を、数字だけにする
# fails: test_kamoku_table, test_kamoku_table_hidden

# %% kamoku_table
def kamoku_table(tidy):
    kamoku = tidy[NAMES].drop_duplicates().reset_index(drop=True)
    ids = []
    for number in range(1, len(kamoku) + 1):
        ids.append(f"{number:04}")
    kamoku.insert(0, "科目ID", ids)
    return kamoku
