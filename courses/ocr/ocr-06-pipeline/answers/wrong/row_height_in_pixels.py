# 説明: 画素を、そのままポイントにする
# fails: test_add_row, test_add_row_hidden, test_run_batch_hidden

# %% add_row
def add_row(sheet, row, item, data):
    for column, name in enumerate(["申請書", "項目", "理由", "読み取り"], start=1):
        cell = sheet.cell(row, column, item[name])
        cell.data_type = "s"
    picture = Image(BytesIO(data))
    fit_in(picture, CLIP_WIDTH)
    sheet.add_image(picture, f"E{row}")
    sheet.cell(row, 6).number_format = "@"
    sheet.row_dimensions[row].height = max(picture.height + 6, text_height(item["読み取り"]))
