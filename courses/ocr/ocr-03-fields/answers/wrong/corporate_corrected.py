# 説明: 検査用数字を、計算した数に直して返す
# fails: test_to_corporate, test_to_corporate_hidden, test_check_rows

# %% to_corporate
def to_corporate(text):
    if re.fullmatch(r"[0-9]{13}", text) is None:
        return None
    total = 0
    for number, character in enumerate(reversed(text[1:]), start=1):
        total = total + int(character) * (2 if number % 2 == 0 else 1)
    return str(9 - total % 9) + text[1:]
