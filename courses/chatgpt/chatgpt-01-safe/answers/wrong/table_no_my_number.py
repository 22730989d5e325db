# 説明: 個人番号を忘れる
# fails: test_make_table, test_make_table_hidden, test_mask

# %% make_table
def make_table(text, names):
    table = {}
    table.update(number_them("氏名", find_names(text, names)))
    table.update(number_them("電話", find_phones(text)))
    table.update(number_them("メール", find_emails(text)))
    return table
