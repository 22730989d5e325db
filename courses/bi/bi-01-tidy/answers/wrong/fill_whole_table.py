# 説明: 表を丸ごと ffill し、金額と備考の空欄まで埋める
# fails: test_fill_names, test_fill_names_hidden, test_to_tidy_hidden

# %% fill_names
def fill_names(table):
    return table.ffill()
