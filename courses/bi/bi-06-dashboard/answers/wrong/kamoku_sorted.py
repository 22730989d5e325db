# 説明: 名前の順に並べ替える
# fails: test_kamoku_table, test_kamoku_table_hidden

# %% kamoku_table
def kamoku_table(tidy):
    kamoku = tidy[NAMES].drop_duplicates().sort_values(NAMES).reset_index(drop=True)
    ids = []
    for number in range(1, len(kamoku) + 1):
        ids.append(f"K{number:04}")
    kamoku.insert(0, "科目ID", ids)
    return kamoku
