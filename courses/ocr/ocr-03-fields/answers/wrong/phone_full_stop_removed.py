# 説明: 終わりの「。」を取り除いてから調べる
# fails: test_to_phone, test_check_rows

# %% to_phone
def to_phone(text):
    for shape in PHONE_SHAPES:
        found = re.fullmatch(shape, text.rstrip("。"))
        if found is not None:
            area, middle, last = found.groups()
            length = 11 if area in LONG_HEADS else 10
            if len(area + middle + last) == length:
                return f"{area}-{middle}-{last}"
    return None
