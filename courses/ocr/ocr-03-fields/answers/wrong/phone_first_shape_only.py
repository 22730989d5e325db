# 説明: 1つ目の形が合わないと、すぐに None を返す
# fails: test_to_phone, test_to_phone_hidden, test_check_rows

# %% to_phone
def to_phone(text):
    for shape in PHONE_SHAPES:
        found = re.fullmatch(shape, text)
        if found is None:
            return None
        area, middle, last = found.groups()
        length = 11 if area in LONG_HEADS else 10
        if len(area + middle + last) == length:
            return f"{area}-{middle}-{last}"
    return None
