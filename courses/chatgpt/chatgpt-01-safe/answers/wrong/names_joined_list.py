# 説明: 名簿を1つの文字列にして調べる
# fails: test_find_names, test_find_names_hidden, test_make_table, test_make_table_hidden, test_mask

# %% find_names
def find_names(text, names):
    return [name for name in names if name.split()[0] in text]
