# 説明: 同じ電話番号に、記号を2つ付ける
# fails: test_make_table, test_make_table_hidden

# %% make_table
def make_table(text, names):
    table = {}
    for kind, values in (("氏名", find_names(text, names)), ("電話", find_phones(text)), ("メール", find_emails(text)), ("個人番号", find_my_numbers(text))):
        for number, value in enumerate(values, start=1):
            table[f"[{kind}{number}]"] = value
    return table
