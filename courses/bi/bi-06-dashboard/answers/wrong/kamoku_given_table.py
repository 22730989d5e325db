# 説明: 渡された表に、番号の列を足す
# fails: test_kamoku_table, test_kamoku_table_hidden, test_save_star, test_save_star_hidden

# %% kamoku_table
def kamoku_table(tidy):
    kamoku = tidy[NAMES].drop_duplicates().reset_index(drop=True)
    ids = []
    for number in range(1, len(kamoku) + 1):
        ids.append(f"K{number:04}")
    kamoku.insert(0, "科目ID", ids)
    tidy["科目ID"] = "K"
    return kamoku
