# 説明: シートの名前を「通知書」「回答書」と決めてしまう
# fails: test_make_document_hidden, test_make_all_hidden

# %% make_document
def make_document(template, record, path):
    book = load_workbook(template)
    for name in ["通知書", "回答書"]:
        for row in book[name].iter_rows():
            for cell in row:
                if cell.value is not None:
                    cell.value = fill_value(cell.value, record)
    book.save(path)
