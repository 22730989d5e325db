# 説明: row を使わず、最後の行の次に書く
# fails: test_add_row, test_run_batch_hidden

# %% add_row
def add_row(sheet, row, item, data):
    sheet.append([item["申請書"], item["項目"], item["理由"], item["読み取り"]])
    for cell in sheet[sheet.max_row]:
        cell.data_type = "s"
    picture = Image(BytesIO(data))
    fit_in(picture, CLIP_WIDTH)
    sheet.add_image(picture, f"E{sheet.max_row}")
    sheet.cell(sheet.max_row, 6).number_format = "@"
    sheet.row_dimensions[sheet.max_row].height = max(picture.height * 0.75 + 6, text_height(item["読み取り"]))
