# 説明: 空の行で終わりにして、その下の契約を落とす
# fails: test_read_contracts, test_read_contracts_hidden

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    at = find_header(rows, "契約番号")
    records = []
    for row in rows[at + 1 :]:
        record = to_record(rows[at], row)
        if record["契約番号"] is None:
            break
        records.append(record)
    return records
