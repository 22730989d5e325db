# 説明: 「日」で終わる見出しを、全部日付にする
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
        elif name.endswith("日"):
            value = to_date(value)
        record[name] = value
    return record
