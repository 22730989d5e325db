# 説明: 見本の1行目も写し、引数のシートではなく、見本のシートを変える
# fails: test_set_page, test_set_page_hidden, test_make_report, test_make_report_hidden

# %% set_page
def set_page(sheet, last):
    sheet = book.active
    sheet.print_area = f"A1:E{last}"
    sheet.print_title_rows = "1:3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    return sheet
