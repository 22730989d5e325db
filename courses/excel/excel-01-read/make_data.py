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

# 職員番号, 氏名, 所属, 採用日, and a mark in a column without a heading
TRAINEES = [
    ("00123", "架空 花子", "総務課", date(2015, 4, 1), None),
    (124, "見本 一郎", "契約課", "2021/4/1", "○"),
    ("01088", "例示 京子", "道路課", date(2009, 10, 1), None),
    None,
    (2044, "仮名 次郎", "子育て支援課", date(2024, 4, 1), "○"),
]

# 契約番号, 件名, 契約先, 契約日, 終了日, 職員番号
CONTRACTS = [
    ("001201", "庁舎清掃業務委託", "架空ビルサービス株式会社", date(2026, 4, 1), date(2027, 3, 31), "00417"),
    ("001202", "複写機賃貸借", "見本事務機株式会社", date(2026, 4, 1), date(2031, 3, 31), "00417"),
    (1203, "電話設備保守点検業務委託", "例示通信株式会社", "2026/4/1", "2027/3/31", 1052),
    None,
    ("001204", "封筒の購入（単価契約）", "仮名紙業株式会社", date(2026, 4, 10), None, "00088"),
    (1205, "職員研修業務委託", "見本研修センター", date(2026, 5, 12), "2026/12/25", "01052"),
    ("001206", "防災備蓄品の購入", "架空物産株式会社", "2026/6/3", date(2026, 9, 30), 88),
]


def heading(sheet: Worksheet, row: int, column: int, names: list[str]) -> None:
    """Writes the header row: grey, bold, with borders."""
    line = Side(style="thin")
    for offset, name in enumerate(names):
        cell = sheet.cell(row, column + offset, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.alignment = Alignment(horizontal="center")


def write_code(sheet: Worksheet, row: int, column: int, code: str | int, digits: int) -> None:
    """Writes a number that people call a 番号: as text, or as a number that Excel shows with its zeros."""
    cell = sheet.cell(row, column, code)
    cell.number_format = "@" if isinstance(code, str) else "0" * digits


def write_day(sheet: Worksheet, row: int, column: int, day: date | str | None) -> None:
    """Writes a date: as Excel's own, as text that looks like one, or nothing."""
    cell = sheet.cell(row, column, day)
    if isinstance(day, date):
        cell.number_format = "yyyy/m/d"
    cell.alignment = Alignment(horizontal="right")


def title(sheet: Worksheet, text: str, last_column: str, notes: list[str]) -> None:
    """Writes the merged title and the notes below it."""
    sheet["A1"] = text
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.merge_cells(f"A1:{last_column}1")
    for row, note in enumerate(notes, start=2):
        sheet.cell(row, 1, note)


def trainees() -> Workbook:
    """研修受講者名簿: the header is in the fourth row, from column A."""
    book = Workbook()
    sheet = book.active
    sheet.title = "名簿"
    title(sheet, "Excel研修 受講者名簿（架空区 人材育成課）", "E", [FICTION, "※職員番号は5けたです。"])
    heading(sheet, 4, 1, ["職員番号", "氏名", "所属", "採用日"])
    for row, trainee in enumerate(TRAINEES, start=5):
        if trainee is None:
            continue
        code, name, section, joined, mark = trainee
        write_code(sheet, row, 1, code, 5)
        sheet.cell(row, 2, name)
        sheet.cell(row, 3, section)
        write_day(sheet, row, 4, joined)
        sheet.cell(row, 5, mark)
    for column, width in zip("ABCDE", (12, 16, 18, 14, 4), strict=True):
        sheet.column_dimensions[column].width = width
    return book


def contracts() -> Workbook:
    """契約一覧: a cover sheet first; on the second sheet the header is in the fifth row, from column B."""
    amounts = random.Random(20260401)
    book = Workbook()
    cover = book.active
    cover.title = "表紙"
    cover["B2"] = "架空区 総務部 総務課"
    cover["B3"] = "契約関係資料"
    cover["B5"] = FICTION
    sheet = book.create_sheet("契約一覧")
    notes = [FICTION, "※契約番号は6けた、職員番号は5けたです。"]
    title(sheet, "令和8年度 契約一覧（架空区 総務部 総務課）", "H", notes)
    names = ["契約番号", "件名", "契約先", "契約日", "終了日", "契約金額", "職員番号"]
    heading(sheet, 5, 2, names)
    for row, contract in enumerate(CONTRACTS, start=6):
        if contract is None:
            continue
        code, subject, company, begins, ends, staff = contract
        write_code(sheet, row, 2, code, 6)
        sheet.cell(row, 3, subject)
        sheet.cell(row, 4, company)
        write_day(sheet, row, 5, begins)
        write_day(sheet, row, 6, ends)
        sheet.cell(row, 7, amounts.randrange(200, 9000) * 1100).number_format = "#,##0"
        write_code(sheet, row, 8, staff, 5)
    sheet.cell(6 + len(CONTRACTS), 3, "※単価契約は、終了日を空にしています。")
    for column, width in zip("ABCDEFGH", (3, 12, 30, 30, 12, 12, 14, 12), strict=True):
        sheet.column_dimensions[column].width = width
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
    save_repeatable(trainees(), folder / "研修受講者名簿.xlsx")
    save_repeatable(contracts(), folder / "契約一覧.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
