# 説明: 区切りに SEPARATOR ではなく、見本の HYPHENS を使う
# fails: test_find_phones, test_find_phones_hidden, test_make_table

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"\d{1,4}" + HYPHENS + r"\d{1,4}" + HYPHENS + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"\d{9,10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
