# 説明: 先にひな形を写すので、止まったときに、印の残ったファイルができる
# fails: test_make_document_hidden

# %% make_document
import shutil


def make_document(template, record, path):
    shutil.copy(template, path)
    book = load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cell.value = fill_value(cell.value, record)
    book.save(path)
