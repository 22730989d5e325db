# 説明: 年度ごとに、別の科目にする
# fails: test_kamoku_table, test_kamoku_table_hidden, test_save_star, test_save_star_hidden

# %% kamoku_table
def kamoku_table(tidy):
    kamoku = tidy[["年度", *NAMES]].drop_duplicates()[NAMES].reset_index(drop=True)
    ids = []
    for number in range(1, len(kamoku) + 1):
        ids.append(f"K{number:04}")
    kamoku.insert(0, "科目ID", ids)
    return kamoku
