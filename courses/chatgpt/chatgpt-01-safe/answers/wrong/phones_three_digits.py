# 説明: 市外局番の数字を3つまでにする
# fails: test_find_phones_hidden, test_make_table_hidden

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"\d{1,2}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"\d{9,10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
