# 説明: 携帯電話も10けたとする
# fails: test_to_phone, test_to_phone_hidden, test_check_rows

# %% to_phone
def to_phone(text):
    for shape in PHONE_SHAPES:
        found = re.fullmatch(shape, text)
        if found is not None:
            area, middle, last = found.groups()
            if len(area + middle + last) == 10:
                return f"{area}-{middle}-{last}"
    return None
