# 説明: まったく同じ内容の行を、1つに減らす
# fails: test_read_contracts_hidden

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    at = find_header(rows, "契約番号")
    records = []
    for row in rows[at + 1 :]:
        record = to_record(rows[at], row)
        if record["契約番号"] is None:
            continue
        if record not in records:
            records.append(record)
    return records
