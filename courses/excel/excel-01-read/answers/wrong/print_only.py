# 説明: print で表示するだけで、return をしない
# fails: test_read_cell, test_read_cell_hidden

# %% read_cell
def read_cell(path, sheet_name, address):
    book = load_workbook(path)
    print(book[sheet_name][address].value)
