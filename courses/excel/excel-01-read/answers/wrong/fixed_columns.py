# 説明: 列の位置を決めつけて、契約一覧と同じ順番の表しか読めない
# fails: test_to_record_hidden, test_read_contracts_hidden

# %% to_record
def to_record(header, row):
    row = list(row)
    row[1] = to_code(row[1], 6)
    if len(row) == 8:
        row[4] = to_date(row[4])
        row[5] = to_date(row[5])
        row[7] = to_code(row[7], 5)
    record = {}
    for name, value in zip(header, row):
        if name is not None:
            record[name] = value
    return record
