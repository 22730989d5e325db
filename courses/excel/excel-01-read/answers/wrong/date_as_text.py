# 説明: 日付を「2026/4/1」の形の文字列にそろえてしまう
# fails: test_to_date, test_to_date_hidden, test_to_record, test_to_record_hidden, test_read_contracts, test_read_contracts_hidden

# %% to_date
def to_date(value):
    if value is None:
        return None
    if isinstance(value, str):
        return value.strip() or None
    return f"{value.year}/{value.month}/{value.day}"
