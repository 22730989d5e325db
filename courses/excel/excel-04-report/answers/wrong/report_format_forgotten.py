# 説明: format_sheet を呼ばない
# fails: test_make_report, test_make_report_hidden

# %% make_report
def make_report(source, target, sections, last_year, this_year):
    table = read_contracts(source)
    pivot = pivot_years(table, sections, [last_year, this_year])
    book = Workbook()
    sheet = book.active
    sheet.title = "集計"
    last = write_rows(sheet, pivot)
    set_page(sheet, last)
    book.save(target)
    return last
