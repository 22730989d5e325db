# 説明: 空白を半角1つにまとめてから、前後の文字を見て1つずつつなぐ

# %% close_spaces
def close_spaces(text):
    text = text.replace("　", " ").strip()
    while "  " in text:
        text = text.replace("  ", " ")
    result = ""
    for at in range(len(text)):
        if text[at] != " " or (is_letter(text[at - 1]) and is_letter(text[at + 1])):
            result = result + text[at]
    return result

# %% to_digits
def to_digits(text):
    new = text
    for old in ALIKE:
        new = new.replace(old, ALIKE[old])
    for character in new:
        if character not in NUMBER_CHARACTERS:
            new = text
    return new
