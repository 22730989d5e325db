# 説明: 市外局番が1けたでも見つけてしまう
# fails: test_find_phones_hidden

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"\d{0,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"\d{9,10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
