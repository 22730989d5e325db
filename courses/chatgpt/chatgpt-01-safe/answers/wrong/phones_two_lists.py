# 説明: 2つの並び方を別々に探して足すので、出てきた順にならない
# fails: test_find_phones

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"\d{9,10}(?!\d)"
    return re.findall(with_marks, text) + re.findall(without_marks, text)
