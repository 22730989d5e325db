# 説明: None を飛ばさず、結合したセルで止まる
# fails: test_make_document, test_make_document_hidden, test_make_all, test_make_all_hidden

# %% make_document
def make_document(template, record, path):
    book = load_workbook(template)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                cell.value = fill_value(cell.value, record)
    book.save(path)
