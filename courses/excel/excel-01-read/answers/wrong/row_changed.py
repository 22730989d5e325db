# 説明: 渡された行のリストを書き換えてしまう
# fails: test_to_record, test_to_record_hidden

# %% to_record
def to_record(header, row):
    record = {}
    for i, name in enumerate(header):
        if name == "契約番号":
            row[i] = to_code(row[i], 6)
        elif name == "職員番号":
            row[i] = to_code(row[i], 5)
        elif name in ["契約日", "終了日"]:
            row[i] = to_date(row[i])
        if name is not None:
            record[name] = row[i]
    return record
