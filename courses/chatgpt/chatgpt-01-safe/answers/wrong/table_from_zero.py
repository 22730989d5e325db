# 説明: 番号を 0 から付ける
# fails: test_make_table, test_make_table_hidden

# %% make_table
def make_table(text, names):
    table = {}
    for kind, values in (("氏名", find_names(text, names)), ("電話", find_phones(text)), ("メール", find_emails(text)), ("個人番号", find_my_numbers(text))):
        for number, value in enumerate(dict.fromkeys(values)):
            table[f"[{kind}{number}]"] = value
    return table
