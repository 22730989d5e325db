# 説明: 区切りのない番号を11けただけにする
# fails: test_find_phones, test_find_phones_hidden

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"\d{10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
