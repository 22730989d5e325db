# 説明: 引数ではなく、見本の second を使う
# fails: test_make_table, test_make_table_hidden

# %% make_table
def make_table(text, names):
    table = {}
    table.update(number_them("氏名", find_names(second, names)))
    table.update(number_them("電話", find_phones(second)))
    table.update(number_them("メール", find_emails(second)))
    table.update(number_them("個人番号", find_my_numbers(second)))
    return table
