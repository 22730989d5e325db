# 説明: 最初のシートだけに差し込む
# fails: test_make_document, test_make_document_hidden, test_make_all

# %% make_document
def make_document(template, record, path):
    book = load_workbook(template)
    sheet = book.active
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                cell.value = fill_value(cell.value, record)
    book.save(path)
