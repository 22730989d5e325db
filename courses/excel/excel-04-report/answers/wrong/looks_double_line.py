# 説明: 見本の二重線のまま
# fails: test_format_sheet, test_format_sheet_hidden, test_make_report, test_make_report_hidden

# %% format_sheet
def format_sheet(sheet, last):
    for row in sheet["A3:E3"]:
        for cell in row:
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="D9E1F2")
            cell.alignment = Alignment(horizontal="center")
    for row in sheet[f"B4:C{last}"]:
        for cell in row:
            cell.number_format = NUMBER
    for row in range(4, last + 1):
        sheet[f"D{row}"].number_format = CHANGE
        sheet[f"E{row}"].number_format = RATE
    for row in sheet[f"A{last}:E{last}"]:
        for cell in row:
            cell.font = Font(bold=True)
            cell.border = Border(top=Side(style="double"))
    sheet.column_dimensions["A"].width = 20
    for letter in "BCD":
        sheet.column_dimensions[letter].width = 16
    sheet.column_dimensions["E"].width = 10
    sheet.freeze_panes = "B4"
    return sheet
