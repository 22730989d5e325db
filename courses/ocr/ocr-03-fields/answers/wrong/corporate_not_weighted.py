# 説明: 2倍せずに足す
# fails: test_to_corporate, test_to_corporate_hidden, test_check_rows, test_check_rows_hidden

# %% to_corporate
def to_corporate(text):
    if re.fullmatch(r"[0-9]{13}", text) is None:
        return None
    total = sum(int(character) for character in text[1:])
    return text if int(text[0]) == 9 - total % 9 else None
