# 説明: re.search で、最初の1つだけを返す
# fails: test_find_phones, test_find_phones_hidden, test_make_table, test_make_table_hidden, test_mask

# %% find_phones
def find_phones(text):
    found = re.search(ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}", text)
    return found.group()
