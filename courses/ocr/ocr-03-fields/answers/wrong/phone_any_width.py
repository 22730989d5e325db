# 説明: \d を使って形を書き直し、全角の数字も通す
# fails: test_to_phone_hidden

# %% to_phone
def to_phone(text):
    for shape in [r"(0\d{1,4})-(\d{1,4})-(\d{4})", r"(0\d{1,4})\((\d{1,4})\)(\d{4})"]:
        found = re.fullmatch(shape, text)
        if found is not None:
            area, middle, last = found.groups()
            length = 11 if area in LONG_HEADS else 10
            if len(area + middle + last) == length:
                return f"{area}-{middle}-{last}"
    return None
