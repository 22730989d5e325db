# 説明: 2倍して2けたになった数を、1けたずつ足す（クレジットカードの計算とまざる）
# fails: test_to_corporate, test_to_corporate_hidden, test_check_rows, test_check_rows_hidden

# %% to_corporate
def to_corporate(text):
    if re.fullmatch(r"[0-9]{13}", text) is None:
        return None
    total = 0
    for number, character in enumerate(reversed(text[1:]), start=1):
        value = int(character) * (2 if number % 2 == 0 else 1)
        total = total + value // 10 + value % 10
    return text if int(text[0]) == (10 - total % 10) % 10 else None
