# 説明: すぐ後ろの条件を忘れ、長い番号の途中で切ってしまう
# fails: test_find_phones, test_find_phones_hidden, test_make_table

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}"
    without_marks = r"(?<!\d)" + ZERO + r"\d{9,10}"
    return re.findall(with_marks + "|" + without_marks, text)
