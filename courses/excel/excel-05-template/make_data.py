"""Makes this unit's workbooks: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up. The same bytes come out on every machine: the amounts are seeded, the times inside the files
are fixed, and the zip archives are stored, as deflate differs between versions of zlib.
"""

import io
import random
import re
import sys
import zipfile
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
MOMENT = (2026, 4, 1, 9, 0, 0)
ERA_DAY = '[$-411]ggge"年"m"月"d"日"'  # shown by Excel as 令和9年3月31日; the value stays a date
FONT = "Calibri"  # as the cells around; without a name LibreOffice takes a serif font
LINE = Side(style="thin")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)

# The character of a family name that cp932 (the old Windows encoding) cannot write. As a code: editors may change it.
RARE_YOSHI = "\U00020bb7"

# 契約番号, 件名, 契約先, 終了日, 月数, 担当課, 担当者, 備考; None is a blank row
LETTERS = [
    ("K26-001", "庁舎清掃業務委託", "架空ビルサービス株式会社", date(2027, 3, 31), 12, "総務課", "見本 一郎", None),
    ("K26-002", "複写機賃貸借", "㈱カクウオフィスサービス", date(2027, 3, 31), 12, "総務課", "見本 一郎", "単価あり"),
    ("K26-007", "翻訳業務委託", "Mihon Translation Co., Ltd.", date(2027, 2, 28), 11, "区民課", "仮名 花子", None),
    ("K26-008", "会場設営／撤去業務委託", "見本企画/例示設備 共同企業体", date(2027, 3, 31), 6, "区民課", "髙田 京子", None),
    None,
    ("K26-011", "窓口案内業務委託", None, date(2027, 3, 31), 12, "戸籍住民課", "髙田 京子", "契約先を確認中"),
    ("K26-012", "看板製作業務委託", f"{RARE_YOSHI}田工芸：本店", date(2027, 3, 19), 3, "戸籍住民課", "髙田 京子", None),
]


def title(sheet: Worksheet, text: str, last_column: str, notes: list[str]) -> None:
    """Writes the merged title and the notes below it."""
    sheet["A1"] = text
    sheet["A1"].font = Font(name=FONT, bold=True, size=14)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.merge_cells(f"A1:{last_column}1")
    for row, note in enumerate(notes, start=2):
        sheet.cell(row, 1, note)


def letters() -> Workbook:
    """通知先一覧: the header in the fifth row, one letter a row."""
    amounts = random.Random(20260405)
    book = Workbook()
    sheet = book.active
    sheet.title = "通知先"
    title(sheet, "契約期間満了のお知らせ 通知先一覧（架空区）", "I", [FICTION, "※月額は税込みです。"])
    names = ["契約番号", "件名", "契約先", "終了日", "月額", "月数", "担当課", "担当者", "備考"]
    for column, name in enumerate(names, start=1):
        cell = sheet.cell(5, column, name)
        cell.font = Font(name=FONT, size=11, bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = BOX
        cell.alignment = Alignment(horizontal="center")
    for row, letter in enumerate(LETTERS, start=6):
        if letter is None:
            continue
        code, subject, company, ends, months, section, staff, note = letter
        values = (code, subject, company, ends, amounts.randrange(20, 400) * 1100, months, section, staff, note)
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheet.cell(row, 4).number_format = "yyyy/m/d"
        sheet.cell(row, 5).number_format = "#,##0"
    for column, width in zip("ABCDEFGHI", (12, 26, 32, 12, 12, 8, 14, 12, 18), strict=True):
        sheet.column_dimensions[column].width = width
    return book


def put(sheet: Worksheet, area: str, value: str, **alignment: object) -> None:
    """Writes a value into an area of cells that is merged."""
    if ":" in area:
        sheet.merge_cells(area)
    cell = sheet[area.split(":")[0]]
    cell.value = value
    cell.alignment = Alignment(**{"vertical": "center", **alignment})


def labelled(sheet: Worksheet, row: int, label: str, value: str, form: str = "General") -> None:
    """Writes one row of the letter's table: the label in A, the value in the merged B to D."""
    put(sheet, f"A{row}", label)
    put(sheet, f"B{row}:D{row}", value, horizontal="left", wrap_text=True)
    sheet[f"B{row}"].number_format = form
    sheet[f"A{row}"].fill = PatternFill("solid", fgColor="EDEDED")
    for column in "ABCD":
        sheet[f"{column}{row}"].border = BOX
    sheet.row_dimensions[row].height = 24


def one_page(sheet: Worksheet, area: str) -> None:
    """Prints an area on one sheet of A4."""
    sheet.print_area = area
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 1
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def template() -> Workbook:
    """通知書ひな形: the letter and, on a second sheet, the slip that comes back."""
    book = Workbook()
    letter = book.active
    letter.title = "通知書"
    put(letter, "A1:D1", "8架総契第《契約番号》号", horizontal="right")
    put(letter, "A2:D2", "令和9年1月12日", horizontal="right")
    put(letter, "A4:D4", "《契約先》　御中")
    letter["A4"].font = Font(name=FONT, size=12, bold=True)
    put(letter, "A6:D6", "架空区長　見本 太郎", horizontal="right")
    put(letter, "A8:D8", "契約期間満了のお知らせ", horizontal="center")
    letter["A8"].font = Font(name=FONT, size=16, bold=True)
    put(
        letter,
        "A10:D11",
        "　次の契約は、《終了日》で期間が満了します。更新を希望される場合は、別紙の回答書（契約番号を記入済み）を、"
        "《担当課》の《担当者》までお送りください。",
        wrap_text=True,
        vertical="top",
    )
    labelled(letter, 13, "契約番号", "《契約番号》", "@")
    labelled(letter, 14, "件名", "《件名》")
    labelled(letter, 15, "終了日", "《終了日》", ERA_DAY)
    labelled(letter, 16, "月額", "《月額》", '#,##0"円"')
    labelled(letter, 17, "月数", "《月数》", '0"か月"')
    labelled(letter, 18, "契約金額", "=B16*B17", '#,##0"円"')
    labelled(letter, 19, "担当", "《担当課》　《担当者》")
    put(letter, "A21:D21", FICTION)
    letter["A21"].font = Font(name=FONT, size=9, color="7F7F7F")
    for column, width in zip("ABCD", (14, 24, 24, 24), strict=True):
        letter.column_dimensions[column].width = width
    for row in (10, 11):
        letter.row_dimensions[row].height = 22
    one_page(letter, "A1:D21")

    slip = book.create_sheet("回答書")
    put(slip, "A1:C1", "契約の更新についての回答書", horizontal="center")
    slip["A1"].font = Font(name=FONT, size=14, bold=True)
    put(slip, "A3:C3", "架空区　《担当課》　《担当者》　あて")
    for row, (label, value) in enumerate(
        (("契約番号", "《契約番号》"), ("件名", "《件名》"), ("回答者", "《契約先》"), ("更新", "□ 希望する　□ 希望しない")),
        start=5,
    ):
        put(slip, f"A{row}", label)
        put(slip, f"B{row}:C{row}", value, horizontal="left", wrap_text=True)
        for column in "ABC":
            slip[f"{column}{row}"].border = BOX
        slip.row_dimensions[row].height = 24
    put(slip, "A10", FICTION)
    slip["A10"].font = Font(name=FONT, size=9, color="7F7F7F")
    for column, width in zip("ABC", (14, 36, 36), strict=True):
        slip.column_dimensions[column].width = width
    one_page(slip, "A1:C10")
    return book


def save_repeatable(book: Workbook, path: Path) -> None:
    """Saves a workbook so that its bytes depend on its contents alone."""
    made = io.BytesIO()
    book.save(made)
    stamp = "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*MOMENT)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist()):
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:(\w+)[^>]*>)[^<]*", rb"\g<1>" + stamp.encode(), part)
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.create_system = 3  # Unix; otherwise it is the system that this runs on
            new.writestr(entry, part)


def main(folder: Path) -> None:
    """Writes both workbooks into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    save_repeatable(letters(), folder / "通知先一覧.xlsx")
    save_repeatable(template(), folder / "通知書ひな形.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
