# 説明: 13けたかどうかだけを確かめる
# fails: test_to_corporate, test_to_corporate_hidden, test_check_rows

# %% to_corporate
def to_corporate(text):
    if re.fullmatch(r"[0-9]{13}", text):
        return text
    return None
