# 説明: かっこを「-」に変えてから調べ、区切りのまざったものも通す
# fails: test_to_phone_hidden

# %% to_phone
def to_phone(text):
    text = text.replace("(", "-").replace(")", "-")
    found = re.fullmatch(PHONE_SHAPES[0], text)
    if found is not None:
        area, middle, last = found.groups()
        length = 11 if area in LONG_HEADS else 10
        if len(area + middle + last) == length:
            return f"{area}-{middle}-{last}"
    return None
