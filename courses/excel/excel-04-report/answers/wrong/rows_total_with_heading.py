# 説明: 合計の式に、3行目の見出しも入れる
# fails: test_write_rows, test_write_rows_hidden, test_make_report, test_make_report_hidden

# %% write_rows
def write_rows(sheet, pivot):
    sheet.append([TITLE])
    sheet.append([UNIT])
    sheet.append(list(pivot.columns) + ["増減", "増減率"])
    for line in pivot.values.tolist():
        sheet.append(line)
    last = 4 + len(pivot)
    sheet[f"A{last}"] = "合計"
    sheet[f"B{last}"] = f"=SUM(B3:B{last - 1})"
    sheet[f"C{last}"] = f"=SUM(C3:C{last - 1})"
    for row in range(4, last + 1):
        sheet[f"D{row}"] = f"=C{row}-B{row}"
        sheet[f"E{row}"] = f'=IF(B{row}=0,"",D{row}/B{row})'
    return last
