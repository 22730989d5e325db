# 説明: 空の行や注意書きも、契約として残す
# fails: test_read_contracts, test_read_contracts_hidden

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    at = find_header(rows, "契約番号")
    return [to_record(rows[at], row) for row in rows[at + 1 :]]
