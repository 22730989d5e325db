# 説明: [0-9] と書いたので、全角の数字を見落とす
# fails: test_find_phones, test_find_phones_hidden, test_make_table, test_mask

# %% find_phones
def find_phones(text):
    with_marks = r"(?<!\d)" + ZERO + r"[0-9]{1,4}" + SEPARATOR + r"[0-9]{1,4}" + SEPARATOR + r"[0-9]{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"[0-9]{9,10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
