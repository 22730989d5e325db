# 説明: 題名の行を消して、元のブックに上書き保存してしまう
# fails: test_read_contracts, test_read_contracts_hidden

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    at = find_header(rows, "契約番号")
    book = load_workbook(path)
    book[sheet_name].delete_rows(1, at)
    book.save(path)
    records = [to_record(rows[at], row) for row in rows[at + 1 :]]
    return [record for record in records if record["契約番号"] is not None]
