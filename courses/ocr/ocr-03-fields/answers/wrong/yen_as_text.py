# 説明: 文字列のまま返す
# fails: test_to_yen, test_to_yen_hidden, test_check_rows, test_check_rows_hidden

# %% to_yen
def to_yen(text):
    found = re.fullmatch(r"[￥¥\\金]?([1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:円也?|-)?", text)
    return found[1].replace(",", "") if found else None
