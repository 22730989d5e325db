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

LAST_DAY = date(2027, 3, 31)

# 契約番号, 件名, 契約先, 担当課, 終了日, 税率, 更新, 備考; None is a blank row. The rows that the unit asks about:
# due dates on a weekend, on a holiday and in the last days of the year; ends on the limit and a day after it;
# three rates; a renewal not decided; an end that cannot be read, one that has passed, an amount and a company not known.
CONTRACTS = [
    ("K26-001", "庁舎清掃業務委託", "架空ビルサービス株式会社", "総務課", LAST_DAY, 10, "する", None),
    ("K26-002", "複写機賃貸借", "㈱カクウオフィスサービス", "総務課", date(2027, 3, 12), 10, "する", None),
    ("K26-003", "防災備蓄用飲料水の購入", "仮名商店", "防災課", date(2027, 3, 1), 8, "する", "軽減税率"),
    ("K26-004", "資材置場用地の賃貸借", f"{RARE_YOSHI}田不動産：本店", "道路課", "令和9年3月31日", 0, "する", "土地は非課税"),
    ("K26-005", "講座講師派遣業務委託", "見本企画/例示設備 共同企業体", "区民課", date(2027, 4, 14), 10, "する", None),
    ("K26-006", "電話設備保守点検業務委託", "例示通信株式会社", "総務課", date(2027, 4, 15), 10, "する", None),
    None,
    ("K26-007", "レジ機能の改修業務委託", "例示システム株式会社", "税務課", LAST_DAY, 10, "しない", "今年度限り"),
    ("Ｋ２６－００８", "窓口案内業務委託", "架空人材サービス株式会社", "区民課", LAST_DAY, 10, None, "更新は協議中"),
    ("K26-009", "植栽管理業務委託", "仮名造園株式会社", "公園課", "令和9年2月30日", 10, "する", None),
    ("K26-010", "申請書印刷業務委託", "仮名印刷株式会社", "税務課", date(2026, 11, 30), 10, "する", None),
    ("K26-011", "翻訳業務委託", "Mihon Translation Co., Ltd.", "区民課", date(2027, 2, 15), 10, "する", None),
    ("K26-012", "害虫駆除業務委託", "髙田環境サービス", "公園課", "R9.2.28", 10, "する", None),
    (None, "会議用いすの賃貸借", "㈱見本レンタル", "総務課", LAST_DAY, 10, "する", "番号を申請中"),
    ("K26-014", "広報紙配布業務委託", "架空配送株式会社", "区民課", LAST_DAY, 10, "する", "金額を協議中"),
    ("K26-015", "番号札発行機保守点検業務委託", None, "戸籍住民課", LAST_DAY, 10, "する", "契約先を選定中"),
]
NO_AMOUNT = "K26-014"


def ledger() -> Workbook:
    """契約台帳: the header in the fifth row; a total below."""
    amounts = random.Random(20260406)
    book = Workbook()
    sheet = book.active
    sheet.title = "台帳"
    sheet["A1"] = "令和8年度 契約台帳（架空区）"
    sheet["A1"].font = Font(name=FONT, bold=True, size=14)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.merge_cells("A1:I1")
    sheet["A2"] = FICTION
    sheet["A3"] = "※税抜金額は1年分です。税率の単位は % です。"
    names = ["契約番号", "件名", "契約先", "担当課", "終了日", "税抜金額", "税率", "更新", "備考"]
    for column, name in enumerate(names, start=1):
        cell = sheet.cell(5, column, name)
        cell.font = Font(name=FONT, size=11, bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = BOX
        cell.alignment = Alignment(horizontal="center")
    row, total = 6, 0
    for contract in CONTRACTS:
        if contract is not None:
            code, subject, company, section, ends, rate, again, note = contract
            amount: int | str = amounts.randrange(20_000, 600_000) * 10 + amounts.randrange(10)
            if code == NO_AMOUNT:
                amount = "未定"
            else:
                total += int(amount)
            for column, value in enumerate(
                (code, subject, company, section, ends, amount, rate, again, note), start=1
            ):
                sheet.cell(row, column, value)
            if isinstance(ends, date):
                sheet.cell(row, 5).number_format = "yyyy/m/d"
            sheet.cell(row, 5).alignment = Alignment(horizontal="right")
            sheet.cell(row, 6).number_format = "#,##0"
        row += 1
    sheet.cell(row, 1, "合計").font = Font(name=FONT, size=11, bold=True)
    sheet.cell(row, 6, total).number_format = "#,##0"
    for column, width in zip("ABCDEFGHI", (14, 28, 32, 12, 16, 14, 8, 8, 18), strict=True):
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
    """Writes one row of the letter's table: the label in A, the value in B."""
    put(sheet, f"A{row}", label)
    put(sheet, f"B{row}", value, horizontal="left", wrap_text=True)
    sheet[f"B{row}"].number_format = form
    sheet[f"A{row}"].fill = PatternFill("solid", fgColor="EDEDED")
    for column in "AB":
        sheet[f"{column}{row}"].border = BOX
    sheet.row_dimensions[row].height = 24


def one_page(sheet: Worksheet, area: str) -> None:
    """Prints an area on one sheet of A4."""
    sheet.print_area = area
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 1
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def template() -> Workbook:
    """更新手続ひな形: one sheet with the parties, the amounts and a check that they add up."""
    book = Workbook()
    sheet = book.active
    sheet.title = "手続書"
    put(sheet, "A1:B1", "契約更新手続書", horizontal="center")
    sheet["A1"].font = Font(name=FONT, size=16, bold=True)
    put(sheet, "A3:B3", "《担当課》　御中")
    put(sheet, "A4:B4", "架空区 契約課", horizontal="right")
    put(
        sheet,
        "A6:B7",
        "　次の契約は、《終了日》に終了します。更新の手続を、《手続期限》までに済ませてください。",
        wrap_text=True,
        vertical="top",
    )
    labelled(sheet, 9, "契約番号", "《契約番号》", "@")
    labelled(sheet, 10, "件名", "《件名》")
    labelled(sheet, 11, "契約先", "《契約先》")
    labelled(sheet, 12, "終了日", "《終了日》", ERA_DAY)
    labelled(sheet, 13, "手続期限", "《手続期限》", ERA_DAY)
    labelled(sheet, 14, "税抜金額", "《税抜金額》", '#,##0"円"')
    labelled(sheet, 15, "消費税額", "《消費税額》", '#,##0"円"')
    labelled(sheet, 16, "税込金額", "《税込金額》", '#,##0"円"')
    labelled(sheet, 17, "検算", "=B14+B15-B16", '0"（0 なら正しい）"')
    sheet["B13"].font = Font(name=FONT, size=11, bold=True)
    put(sheet, "A19:B19", FICTION)
    sheet["A19"].font = Font(name=FONT, size=9, color="7F7F7F")
    for column, width in zip("AB", (14, 72), strict=True):
        sheet.column_dimensions[column].width = width
    for row in (6, 7):
        sheet.row_dimensions[row].height = 20
    one_page(sheet, "A1:B19")
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
    save_repeatable(ledger(), folder / "契約台帳.xlsx")
    save_repeatable(template(), folder / "更新手続ひな形.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
