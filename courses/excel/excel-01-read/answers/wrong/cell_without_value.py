# 説明: .value を忘れて、Excel のセルそのものを返す
# fails: test_read_cell, test_read_cell_hidden

# %% read_cell
def read_cell(path, sheet_name, address):
    book = load_workbook(path)
    sheet = book[sheet_name]
    return sheet[address]
