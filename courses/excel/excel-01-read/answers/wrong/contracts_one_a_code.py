# 説明: 契約番号をキーにした辞書に集め、同じ番号の行は最後のものだけを残す
# fails: test_read_contracts_hidden

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    at = find_header(rows, "契約番号")
    found = {}
    for row in rows[at + 1 :]:
        record = to_record(rows[at], row)
        if record["契約番号"] is None:
            continue
        found[record["契約番号"]] = record
    return list(found.values())
