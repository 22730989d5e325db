# 説明: match を使い、余分な文字を通す
# fails: test_to_phone, test_to_phone_hidden, test_check_rows

# %% to_phone
def to_phone(text):
    for shape in PHONE_SHAPES:
        found = re.match(shape, text)
        if found is not None:
            area, middle, last = found.groups()
            length = 11 if area in LONG_HEADS else 10
            if len(area + middle + last) == length:
                return f"{area}-{middle}-{last}"
    return None
