# 説明: 区切りのない12けたの番号も、電話番号にしてしまう
# fails: test_find_phones, test_find_phones_hidden, test_make_table

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"\d{9,11}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
