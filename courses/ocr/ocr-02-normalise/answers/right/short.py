# 説明: 内包表記と translate で短く書く

# %% close_spaces
def close_spaces(text):
    words = text.split()
    parts = [(" " if is_letter(a[-1]) and is_letter(b[0]) else "") + b for a, b in zip(words, words[1:])]
    return "".join(words[:1] + parts)

# %% narrow
def narrow(text):
    table = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
    return jaconv.h2z(text.translate(table))

# %% to_digits
def to_digits(text):
    new = "".join(ALIKE.get(c, c) for c in text)
    return new if set(new) <= set(NUMBER_CHARACTERS) else text

# %% fix_dashes
def fix_dashes(text):
    padded = f" {text} "
    return "".join(
        "-" if b in DASHES and is_digit(a) and is_digit(c) else b for a, b, c in zip(padded, padded[1:], padded[2:])
    )

# %% name_key
def name_key(name):
    return "".join(OLD_FORMS.get(c, c) for c in "".join(name.split()))

# %% tidy_cell
def tidy_cell(field, text):
    steps = {"番号": [fix_dashes, to_digits], "数字まじり": [fix_dashes]}.get(KINDS.get(field), [])
    for step in [narrow, close_spaces, *steps]:
        text = step(text)
    return text
