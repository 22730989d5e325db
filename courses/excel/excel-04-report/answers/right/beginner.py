# 説明: groupby を使わず、1行ずつ数えて辞書に入れ、セルを1つずつ書く。金額は、円の整数にする

# %% total_by_section
def total_by_section(table):
    counts = {}
    totals = {}
    for i in range(len(table)):
        name = table["課"].iloc[i]
        if pd.isna(name):
            name = NO_SECTION
        if name not in counts:
            counts[name] = 0
            totals[name] = 0
        counts[name] = counts[name] + 1
        amount = table["契約金額"].iloc[i]
        if not pd.isna(amount):
            totals[name] = totals[name] + int(amount)
    result = []
    for name in counts:
        result.append({"課": name, "件数": counts[name], "契約金額": totals[name]})
    return pd.DataFrame(result)

# %% pivot_years
def pivot_years(table, sections, years):
    names = list(sections)
    for name in table["課"]:
        if pd.isna(name):
            name = NO_SECTION
        if name not in names:
            names.append(name)
    lines = []
    for name in names:
        line = [name]
        for year in years:
            total = 0
            for record in table.to_dict("records"):
                section = record["課"]
                if pd.isna(section):
                    section = NO_SECTION
                if section == name and record["年度"] == year:
                    total = total + record["契約金額"]
            line.append(int(total))
        lines.append(line)
    return pd.DataFrame(lines, columns=["課"] + years)

# %% write_rows
def write_rows(sheet, pivot):
    sheet["A1"] = TITLE
    sheet["A2"] = UNIT
    sheet["A3"] = "課"
    sheet["B3"] = pivot.columns[1]
    sheet["C3"] = pivot.columns[2]
    sheet["D3"] = "増減"
    sheet["E3"] = "増減率"
    row = 4
    plus_b = "="
    plus_c = "="
    for i in range(len(pivot)):
        sheet["A" + str(row)] = pivot.iloc[i, 0]
        sheet["B" + str(row)] = int(pivot.iloc[i, 1])
        sheet["C" + str(row)] = int(pivot.iloc[i, 2])
        sheet["D" + str(row)] = "=C" + str(row) + "-B" + str(row)
        sheet["E" + str(row)] = "=IF(B" + str(row) + '=0,"",(C' + str(row) + "-B" + str(row) + ")/B" + str(row) + ")"
        plus_b = plus_b + "+B" + str(row)
        plus_c = plus_c + "+C" + str(row)
        row = row + 1
    sheet["A" + str(row)] = "合計"
    sheet["B" + str(row)] = plus_b
    sheet["C" + str(row)] = plus_c
    sheet["D" + str(row)] = "=C" + str(row) + "-B" + str(row)
    sheet["E" + str(row)] = "=IF(B" + str(row) + '=0,"",D' + str(row) + "/B" + str(row) + ")"
    return row

# %% format_sheet
def format_sheet(sheet, last):
    for letter in ["A", "B", "C", "D", "E"]:
        sheet[letter + "3"].font = Font(bold=True)
        sheet[letter + "3"].fill = PatternFill("solid", fgColor="D9E1F2")
        sheet[letter + "3"].alignment = Alignment(horizontal="center", vertical="center")
        row = 4
        while row <= last:
            cell = sheet[letter + str(row)]
            if letter == "B" or letter == "C":
                cell.number_format = "#,##0"
            if letter == "D":
                cell.number_format = CHANGE
            if letter == "E":
                cell.number_format = RATE
            if row == last:
                cell.font = Font(bold=True)
                cell.border = Border(top=Side(style="thin"), bottom=Side(style="thin"))
            row = row + 1
    sheet.column_dimensions["A"].width = 20
    sheet.column_dimensions["B"].width = 16
    sheet.column_dimensions["C"].width = 16
    sheet.column_dimensions["D"].width = 16
    sheet.column_dimensions["E"].width = 10
    sheet.freeze_panes = sheet["B4"]
    return sheet

# %% set_page
def set_page(sheet, last):
    sheet.page_setup.fitToHeight = False
    sheet.page_setup.fitToWidth = True
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "landscape"
    sheet.print_area = "$A$1:$E$" + str(last)
    sheet.print_title_rows = "$1:$3"
    return sheet

# %% make_report
def make_report(source, target, sections, last_year, this_year):
    book = Workbook()
    sheet = book.create_sheet("集計")
    del book["Sheet"]
    last = write_rows(sheet, pivot_years(read_contracts(source), sections, [last_year, this_year]))
    sheet = set_page(sheet, last)
    sheet = format_sheet(sheet, last)
    book.save(target)
    return last
