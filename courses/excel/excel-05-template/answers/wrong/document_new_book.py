# 説明: 新しいブックに値だけを写し、書式を失う
# fails: test_make_document, test_make_document_hidden

# %% make_document
from openpyxl import Workbook


def make_document(template, record, path):
    form = load_workbook(template)
    book = Workbook()
    book.remove(book.active)
    for sheet in form:
        new = book.create_sheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    new[cell.coordinate] = fill_value(cell.value, record)
    book.save(path)
