# 説明: 款を見ずに、項・目・節が同じ科目を1つにする
# fails: test_kamoku_table, test_save_star_hidden

# %% kamoku_table
def kamoku_table(tidy):
    kamoku = tidy[NAMES].drop_duplicates(subset=["項", "目", "節"]).reset_index(drop=True)
    ids = []
    for number in range(1, len(kamoku) + 1):
        ids.append(f"K{number:04}")
    kamoku.insert(0, "科目ID", ids)
    return kamoku
