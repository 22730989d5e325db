# 説明: すぐ前の条件を忘れ、受付番号の途中を電話番号にしてしまう
# fails: test_find_phones, test_find_phones_hidden, test_make_table

# %% find_phones
def find_phones(text):
    with_marks = ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}(?!\d)"
    without_marks = ZERO + r"\d{9,10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
