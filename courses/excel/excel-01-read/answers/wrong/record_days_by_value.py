# 説明: 日時の値を、見出しを見ずに全部日付にする
# fails: test_to_record_hidden

# %% to_record
def to_record(header, row):
    record = {}
    for name, value in zip(header, row):
        if name is None:
            continue
        if name == "契約番号":
            value = to_code(value, 6)
        elif name == "職員番号":
            value = to_code(value, 5)
        elif name in ["契約日", "終了日"]:
            value = to_date(value)
        elif isinstance(value, datetime):
            value = value.date()
        record[name] = value
    return record
