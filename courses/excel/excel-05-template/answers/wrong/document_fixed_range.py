# 説明: 見える範囲を A から D、30行までと決めてしまう
# fails: test_make_document_hidden

# %% make_document
def make_document(template, record, path):
    book = load_workbook(template)
    for sheet in book:
        for row in sheet["A1:D30"]:
            for cell in row:
                if cell.value is not None:
                    cell.value = fill_value(cell.value, record)
    book.save(path)
