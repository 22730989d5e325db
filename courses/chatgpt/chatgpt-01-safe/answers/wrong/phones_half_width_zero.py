# 説明: はじめの 0 を半角だけにする
# fails: test_find_phones, test_find_phones_hidden, test_make_table, test_mask

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + "0" + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + "0" + r"\d{9,10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
