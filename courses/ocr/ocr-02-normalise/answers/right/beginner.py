# 説明: 1文字ずつ for と if で書く

# %% close_spaces
def close_spaces(text):
    text = text.replace("　", " ").strip()
    result = ""
    for at in range(len(text)):
        if text[at] == " ":
            if text[at - 1] == " ":
                continue
            following = at
            while text[following] == " ":
                following = following + 1
            if is_letter(text[at - 1]) and is_letter(text[following]):
                result = result + " "
        else:
            result = result + text[at]
    return result

# %% narrow
def narrow(text):
    half = jaconv.z2h(text, kana=False, digit=True, ascii=True)
    full = jaconv.h2z(half, kana=True, digit=False, ascii=False)
    return full

# %% to_digits
def to_digits(text):
    new = text
    new = new.replace("O", "0")
    new = new.replace("o", "0")
    new = new.replace("〇", "0")
    new = new.replace("l", "1")
    new = new.replace("I", "1")
    for character in new:
        if character not in NUMBER_CHARACTERS:
            return text
    return new

# %% fix_dashes
def fix_dashes(text):
    result = ""
    at = 0
    while at < len(text):
        if 0 < at < len(text) - 1 and text[at] in DASHES and is_digit(text[at - 1]) and is_digit(text[at + 1]):
            result = result + "-"
        else:
            result = result + text[at]
        at = at + 1
    return result

# %% name_key
def name_key(name):
    key = ""
    for character in name:
        if character == " " or character == "　":
            continue
        if character in OLD_FORMS:
            key = key + OLD_FORMS[character]
        else:
            key = key + character
    return key

# %% tidy_cell
def tidy_cell(field, text):
    text = close_spaces(narrow(text))
    if field in KINDS:
        text = fix_dashes(text)
        if KINDS[field] == "番号":
            text = to_digits(text)
    return text
