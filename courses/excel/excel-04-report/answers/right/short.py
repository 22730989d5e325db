# 説明: 内包表記と value_counts、SUMIF を使わない短い式、iter_rows

# %% total_by_section
def total_by_section(table):
    names = table["課"].where(table["課"].notna(), NO_SECTION)
    return pd.DataFrame(
        [(name, int((names == name).sum()), table.loc[names == name, "契約金額"].sum()) for name in names.unique()],
        columns=["課", "件数", "契約金額"],
    )

# %% pivot_years
def pivot_years(table, sections, years):
    sums = table.assign(課=table["課"].fillna(NO_SECTION)).groupby(["課", "年度"])["契約金額"].sum().to_dict()
    names = sections + sorted({name for name, _ in sums} - set(sections))
    return pd.DataFrame([[name, *(sums.get((name, year), 0) for year in years)] for name in names], columns=["課", *years])

# %% write_rows
def write_rows(sheet, pivot):
    end = len(pivot) + 3
    body = pivot.astype(object).values.tolist() + [["合計", f"=SUM(B$4:B{end})", f"=SUM(C$4:C{end})"]]
    lines = [[TITLE], [UNIT], [*pivot, "増減", "増減率"]]
    lines += [[*line, f"=C{row}-B{row}", f'=IF(B{row}<>0,D{row}/B{row},"")'] for row, line in enumerate(body, 4)]
    for row, line in enumerate(lines, 1):
        for column, value in enumerate(line, 1):
            sheet.cell(row, column, value)
    return end + 1

# %% format_sheet
def format_sheet(sheet, last):
    formats = ["General", NUMBER, NUMBER, CHANGE, RATE]
    for row in sheet.iter_rows(min_row=3, max_row=last, max_col=5):
        for cell, form in zip(row, formats):
            if cell.row == 3:
                cell.fill = PatternFill("solid", "D9E1F2")
                cell.alignment = Alignment(horizontal="center", wrap_text=True)
            else:
                cell.number_format = form
            cell.font = Font(bold=cell.row in (3, last))
            if cell.row == last:
                cell.border = Border(top=Side(style="thin"))
    for letter, width in {"A": 20, "B": 16, "C": 16, "D": 16, "E": 10}.items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = sheet.cell(4, 2)
    return sheet

# %% set_page
def set_page(sheet, last):
    sheet.print_area = f"A1:E{last}"
    sheet.print_title_rows = "1:3"
    page = sheet.page_setup
    page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight = sheet.ORIENTATION_LANDSCAPE, "9", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    return sheet

# %% make_report
def make_report(source, target, sections, last_year, this_year):
    (book := Workbook()).active.title = "集計"
    last = write_rows(book.active, pivot_years(read_contracts(source), sections, [last_year, this_year]))
    set_page(format_sheet(book.active, last), last)
    book.save(target)
    return last
