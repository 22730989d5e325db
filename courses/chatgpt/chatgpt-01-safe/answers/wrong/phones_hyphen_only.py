# 説明: 区切りが半角のハイフンだけ
# fails: test_find_phones, test_find_phones_hidden, test_make_table, test_mask

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"\d{1,4}" + "-" + r"\d{1,4}" + "-" + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"\d{9,10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
