# 説明: キーと値を逆にする
# fails: test_make_table, test_make_table_hidden, test_mask

# %% make_table
def make_table(text, names):
    table = {}
    for kind, values in (("氏名", find_names(text, names)), ("電話", find_phones(text)), ("メール", find_emails(text)), ("個人番号", find_my_numbers(text))):
        for mark, value in number_them(kind, values).items():
            table[value] = mark
    return table
