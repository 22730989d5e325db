# 説明: 前年度と今年度が逆
# fails: test_make_report, test_make_report_hidden

# %% make_report
def make_report(source, target, sections, last_year, this_year):
    table = read_contracts(source)
    pivot = pivot_years(table, sections, [this_year, last_year])
    book = Workbook()
    sheet = book.active
    sheet.title = "集計"
    last = write_rows(sheet, pivot)
    format_sheet(sheet, last)
    set_page(sheet, last)
    book.save(target)
    return last
