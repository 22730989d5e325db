# 説明: シートの名前を使わず、開いたときのシートを読む
# fails: test_read_cell, test_read_cell_hidden

# %% read_cell
def read_cell(path, sheet_name, address):
    book = load_workbook(path)
    return book.active[address].value
