# 説明: かっこで囲んだので、findall が一部だけを返す
# fails: test_find_phones, test_find_phones_hidden, test_make_table, test_make_table_hidden, test_mask

# %% find_phones
def find_phones(text):
    return re.findall(r"(?<!\d)" + ZERO + r"(\d{1,4})" + SEPARATOR + r"(\d{1,4})" + SEPARATOR + r"(\d{4})(?!\d)", text)
