# 説明: .date() を忘れて、時刻の付いた日時のまま返す
# fails: test_to_date, test_to_date_hidden, test_to_record, test_to_record_hidden, test_read_contracts, test_read_contracts_hidden

# %% to_date
def to_date(value):
    if value is None:
        return None
    if isinstance(value, str):
        text = value.strip()
        if text == "":
            return None
        return datetime.strptime(text, "%Y/%m/%d")
    return value
