# 説明: pandas の表で仕分け、数える

# %% reason_of
import pandas as pd


def reason_of(cell, limits):
    limit = pd.Series(limits).get(cell["項目"], limits["その他"])
    if len(cell["読み取り"]) == 0:
        return "何も読めない"
    if pd.isna(cell["値"]):
        return "正しい形でない"
    return "必ず見る項目" if limit > 100 else "確信度が低い" if limit > cell["確信度"] else ""

# %% settle_person
def settle_person(values, people):
    result = decide(rank_people(values["氏名"], values["住所"], people), ACCEPT, GAP)
    if result["判定"] != "採用":
        return {}
    table = pd.DataFrame(people).set_index("番号")
    person = table.loc[result["候補"][0]]
    if person["生年月日"] != values["生年月日"]:
        return {}
    return person[["氏名", "フリガナ", "住所"]].to_dict()

# %% plan
def plan(forms, people, companies, limits):
    cells = []
    for form in forms:
        settled = settle_person(values_of(form), people) | settle_company(values_of(form), companies)
        for cell in form["欄"]:
            reason = "" if cell["項目"] in settled else reason_of(cell, limits)
            cells.append(cell | {"値": settled.get(cell["項目"], cell["値"]), "理由": reason})
    clean = {form["申請書"]: {"申請書": form["申請書"]} for form in forms}
    for cell in cells:
        clean[cell["申請書"]][cell["項目"]] = cell["値"] if cell["理由"] == "" else None
    table = pd.DataFrame(cells, columns=["申請書", "項目", "理由", "読み取り", "切り抜き"])
    return list(clean.values()), table[table["理由"] != ""].to_dict("records")

# %% add_row
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.utils.units import pixels_to_EMU


def add_row(sheet, row, item, data):
    for column, text in enumerate(pd.Series(item)[["申請書", "項目", "理由", "読み取り"]], start=1):
        sheet.cell(row, column).value = text
        sheet.cell(row, column).data_type = "s"
    sheet.cell(row, 6).number_format = "@"
    picture = Image(BytesIO(data))
    fit_in(picture, CLIP_WIDTH)
    size = XDRPositiveSize2D(pixels_to_EMU(picture.width), pixels_to_EMU(picture.height))
    corner = AnchorMarker(col=4, colOff=pixels_to_EMU(4), row=row - 1, rowOff=pixels_to_EMU(4))
    picture.anchor = OneCellAnchor(_from=corner, ext=size)
    sheet.add_image(picture)
    sheet.row_dimensions[row].height = max([picture.height * 0.75 + 6, text_height(item["読み取り"])])

# %% measure
def measure(name, fields, clean, truth):
    cells = pd.DataFrame(
        [(row[field], truth[row["申請書"], field]) for row in clean for field in fields], columns=["値", "正解"], dtype=object
    )
    passed = cells[cells["値"].notna()]
    right = int((passed["値"].astype(str) == passed["正解"]).sum())
    return {
        "項目": name,
        "全部": len(cells),
        "自動": len(passed),
        "誤り": len(passed) - right,
        "自動の割合": len(passed) / len(cells) if len(cells) else None,
        "適合率": right / len(passed) if len(passed) else None,
    }
