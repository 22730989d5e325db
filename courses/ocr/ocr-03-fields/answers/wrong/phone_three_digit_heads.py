# 説明: 市外局番が3けたなら、どれも携帯電話とする
# fails: test_to_phone, test_to_phone_hidden

# %% to_phone
def to_phone(text):
    for shape in PHONE_SHAPES:
        found = re.fullmatch(shape, text)
        if found is not None:
            area, middle, last = found.groups()
            length = 10
            if len(area) == 3:
                length = 11
            if len(area + middle + last) == length:
                return f"{area}-{middle}-{last}"
    return None
