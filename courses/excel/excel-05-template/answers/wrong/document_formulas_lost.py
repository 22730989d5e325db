# 説明: data_only=True で読み、計算式を消してしまう
# fails: test_make_document, test_make_document_hidden

# %% make_document
def make_document(template, record, path):
    book = load_workbook(template, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cell.value = fill_value(cell.value, record)
    book.save(path)
