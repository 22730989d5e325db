# 説明: 名簿の形のままで探す
# fails: test_find_names, test_find_names_hidden, test_make_table, test_make_table_hidden, test_mask

# %% find_names
def find_names(text, names):
    found = []
    for name in names:
        if name in text:
            found.append(name)
    return found
