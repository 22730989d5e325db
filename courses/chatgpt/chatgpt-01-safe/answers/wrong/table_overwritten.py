# 説明: 毎回 table を作り直すので、最後の種類しか残らない
# fails: test_make_table, test_make_table_hidden, test_mask

# %% make_table
def make_table(text, names):
    table = number_them("氏名", find_names(text, names))
    table = number_them("個人番号", find_my_numbers(text))
    table = number_them("メール", find_emails(text))
    table = number_them("電話", find_phones(text))
    return table
