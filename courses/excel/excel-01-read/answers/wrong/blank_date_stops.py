# 説明: 空白を取らず、空白だけの文字列で止まる
# fails: test_to_date_hidden, test_read_contracts_hidden

# %% to_date
def to_date(value):
    if value is None:
        return None
    if isinstance(value, str):
        return datetime.strptime(value, "%Y/%m/%d").date()
    return value.date()
