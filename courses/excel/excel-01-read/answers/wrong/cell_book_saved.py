# 説明: 読むだけでよいのに、ブックを保存する
# fails: test_read_cell_hidden

# %% read_cell
def read_cell(path, sheet_name, address):
    book = load_workbook(path)
    value = book[sheet_name][address].value
    book.save(path)
    return value
