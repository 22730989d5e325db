# 説明: pandas の別の書き方（dropna=False、crosstab、カテゴリ）と、openpyxl の別の書き方

# %% total_by_section
def total_by_section(table):
    grouped = table.groupby("課", dropna=False, sort=False)["契約金額"]
    result = pd.DataFrame({"件数": grouped.size(), "契約金額": grouped.sum()}).reset_index()
    return result.assign(課=result["課"].fillna(NO_SECTION)).sort_values("契約金額", ascending=False)

# %% pivot_years
def pivot_years(table, sections, years):
    name = table["課"].fillna(NO_SECTION)
    cross = pd.crosstab(name, table["年度"], values=table["契約金額"], aggfunc="sum").fillna(0)
    order = [*sections, *cross.index.difference(sections)]
    return cross.reindex(order, columns=years).fillna(0).rename_axis("課").reset_index()

# %% write_rows
def write_rows(sheet, pivot):
    for row in ([TITLE], [UNIT], [*pivot.columns, "増減", "増減率"]):
        sheet.append(row)
    for row, line in enumerate(pivot.itertuples(index=False), start=4):
        sheet.append([*line, f"=C{row}-B{row}", f'=IFERROR(C{row}/B{row}-1,"")'])
    last = sheet.max_row + 1
    end = last - 1
    sheet.append(["合計", f"=SUBTOTAL(9,$B$4:$B${end})", f"=SUBTOTAL(9,$C$4:$C${end})", f"=SUM(D4:D{end})", f'=IFERROR(D{last}/B{last},"")'])
    return last

# %% format_sheet
def format_sheet(sheet, last):
    for cell in sheet[3]:
        cell.font, cell.alignment = Font(b=True), Alignment("center")
        cell.fill = PatternFill(fill_type="solid", start_color="FFD9E1F2")
    for column, form in {"B": "#,##0_ ", "C": "#,##0_ ", "D": CHANGE, "E": RATE}.items():
        for cell in sheet[column][3:last]:
            cell.number_format = form
    for cell in sheet[last][:5]:
        cell.font = Font(bold=True)
    for cell in sheet[last - 1][:5]:
        cell.border = Border(bottom=Side("thin"))
    for column, width in zip("ABCDE", (20, 16, 16, 16, 10)):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "B4"
    return sheet

# %% set_page
from openpyxl.worksheet.properties import PageSetupProperties


def set_page(sheet, last):
    sheet.print_area = [f"A1:E{last}"]
    sheet.print_title_rows = "1:3"
    sheet.set_printer_settings(9, "landscape")
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    return sheet

# %% make_report
def make_report(source, target, sections, last_year, this_year):
    pivot = read_contracts(source).pipe(pivot_years, sections, [last_year, this_year])
    with pd.ExcelWriter(target, engine="openpyxl") as writer:
        sheet = writer.book.create_sheet("集計")
        last = write_rows(sheet, pivot)
        set_page(format_sheet(sheet, last), last)
    return last
