# 説明: 見出しが5行目にあると決めつける
# fails: test_read_contracts_hidden

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    records = []
    for row in rows[5:]:
        record = to_record(rows[4], row)
        if record["契約番号"] is not None:
            records.append(record)
    return records
