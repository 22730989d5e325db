# 説明: けたの数を確かめない
# fails: test_to_phone, test_to_phone_hidden

# %% to_phone
def to_phone(text):
    for shape in PHONE_SHAPES:
        found = re.fullmatch(shape, text)
        if found is not None:
            area, middle, last = found.groups()
            return f"{area}-{middle}-{last}"
    return None
