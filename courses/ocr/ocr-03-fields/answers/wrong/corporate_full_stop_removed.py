# 説明: 終わりの「。」を取り除いてから調べる
# fails: test_to_corporate, test_to_corporate_hidden, test_check_rows

# %% to_corporate
def to_corporate(text):
    text = text.rstrip("。")
    if re.fullmatch(r"[0-9]{13}", text) is None:
        return None
    total = 0
    for number, character in enumerate(reversed(text[1:]), start=1):
        total = total + int(character) * (2 if number % 2 == 0 else 1)
    return text if int(text[0]) == 9 - total % 9 else None
