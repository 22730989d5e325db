# 説明: 保存を忘れる
# fails: test_make_document, test_make_document_hidden, test_make_all, test_make_all_hidden

# %% make_document
def make_document(template, record, path):
    book = load_workbook(template)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cell.value = fill_value(cell.value, record)
