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

# U+FA19: the older form of the character that NFKC puts in its place. Written as a code because editors may change it.
OLD_KAMI = "\ufa19"

# 設置場所, then 備品番号, 品名, 購入先, 購入日, 管理者
EQUIPMENT = {
    "1階窓口": [
        ("B-001", "番号発券機", "例示システム株式会社", date(2024, 6, 3), f"{OLD_KAMI}山 京子"),
        ("Ｂ－００２", "記載台（①号・②号）", "ｶｸｳｵﾌｨｽｻｰﾋﾞｽ", "令和6年7月1日", f"{OLD_KAMI}山 京子"),
        ("B-003", "壁掛け時計", "㈱見本時計店", "R1.10.1", "見本 一郎"),
    ],
    "2階窓口": [
        ("B-004", "掲示板", "仮名工芸株式会社", "平成30年12月20日", "例示 次郎"),
        ("Ｂ－００５", "順番待ち用いす", "ｶｸｳｵﾌｨｽｻｰﾋﾞｽ", date(2025, 1, 15), "例示 次郎"),
    ],
}

# 担当課, then 契約番号, 件名, 契約先, 契約日, 担当者; None is a blank row
CONTRACTS = {
    "総務課": [
        ("K26-001", "庁舎清掃業務委託", "架空ビルサービス株式会社", date(2026, 4, 1), "見本 一郎"),
        ("Ｋ２６－００２", "複写機賃貸借", "㈱ｶｸｳｵﾌｨｽｻｰﾋﾞｽ", "令和８年４月１日", "見本 一郎"),
        ("K26-003", "事務用品の購入（①文具 ②用紙）", "仮名商店", "R8.4.10", f"{OLD_KAMI}山 京子"),
        ("K26-002", "複写機賃貸借", "(株)カクウオフィスサービス", date(2026, 4, 1), "見本 一郎"),
    ],
    "合計調整課": [
        ("K26ー004", "予算書印刷業務委託", "仮名印刷株式会社", "Ｒ８．５．１１", "例示 次郎"),
        ("K26-005", "レジ小計機能の改修業務委託", "例示システム株式会社", "令和8年 5月15日", "例示 次郎"),
        None,
        ("K26-005", "レジ小計機能の改修業務委託", "例示システム株式会社", "2026/9/1", "例示 次郎"),
    ],
    "戸籍住民課": [
        (" K31−015", "戸籍システム賃貸借", "例示システム株式会社", "平成31年4月30日", "仮名 花子"),
        ("K01-002", "番号発券機保守点検業務委託", "例示システム株式会社", "令和元年5月1日", "仮名 花子"),
        ("Ｋ２６－００６", "窓口案内業務委託", "架空人材サービス株式会社", "令和8年6月31日", "仮名 花子"),
        (None, "申請書記載例の印刷", "仮名印刷株式会社", date(2026, 6, 15), "仮名 花子"),
    ],
}

# The row that is the same as an earlier one, once both are cleaned: it has the same amount too.
SAME_AMOUNT = {"K26-002": "Ｋ２６－００２"}


def heading(sheet: Worksheet, row: int, column: int, names: list[str]) -> None:
    """Writes the header row: grey, bold, with borders."""
    line = Side(style="thin")
    for offset, name in enumerate(names):
        cell = sheet.cell(row, column + offset, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.alignment = Alignment(horizontal="center")


def write_day(sheet: Worksheet, row: int, column: int, day: date | str) -> None:
    """Writes a date: as Excel's own, or as the text that somebody typed."""
    cell = sheet.cell(row, column, day)
    if isinstance(day, date):
        cell.number_format = "yyyy/m/d"
    cell.alignment = Alignment(horizontal="right")


def write_total(sheet: Worksheet, row: int, label: tuple[int, str], amount: tuple[int, int]) -> None:
    """Writes a row with the word for a total and an amount, each given with its column."""
    sheet.cell(row, *label).font = Font(bold=True)
    cell = sheet.cell(row, *amount)
    cell.number_format = "#,##0"
    cell.font = Font(bold=True)


def title(sheet: Worksheet, text: str, last_column: str, notes: list[str]) -> None:
    """Writes the merged title and the notes below it."""
    sheet["A1"] = text
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.merge_cells(f"A1:{last_column}1")
    for row, note in enumerate(notes, start=2):
        sheet.cell(row, 1, note)


def merge_down(sheet: Worksheet, column: int, first: int, last: int) -> None:
    """Merges a group's cells in one column."""
    sheet.merge_cells(start_row=first, end_row=last, start_column=column, end_column=column)
    sheet.cell(first, column).alignment = Alignment(vertical="center")


def equipment() -> Workbook:
    """窓口備品一覧: the header in the fourth row; each place is one merged cell, with a subtotal below it."""
    amounts = random.Random(20260402)
    book = Workbook()
    sheet = book.active
    sheet.title = "備品"
    title(sheet, "窓口備品一覧（架空区 戸籍住民課）", "G", [FICTION])
    heading(sheet, 4, 1, ["設置場所", "備品番号", "品名", "購入先", "購入日", "金額", "管理者"])
    row, total = 5, 0
    for place, items in EQUIPMENT.items():
        first, subtotal = row, 0
        sheet.cell(row, 1, place)
        for code, name, shop, day, keeper in items:
            amount = amounts.randrange(5, 200) * 1100
            subtotal += amount
            for column, value in ((2, code), (3, name), (4, shop), (7, keeper)):
                sheet.cell(row, column, value)
            write_day(sheet, row, 5, day)
            sheet.cell(row, 6, amount).number_format = "#,##0"
            row += 1
        merge_down(sheet, 1, first, row - 1)
        write_total(sheet, row, (1, "小計"), (6, subtotal))
        total += subtotal
        row += 2
    write_total(sheet, row, (1, "合計"), (6, total))
    sheet.cell(row + 1, 1, "※金額は税込みです。")
    for column, width in zip("ABCDEFG", (12, 12, 22, 24, 18, 12, 12), strict=True):
        sheet.column_dimensions[column].width = width
    return book


def contracts() -> Workbook:
    """契約台帳: the header in the fifth row, from column B; totals in different columns, spaced out."""
    amounts = random.Random(20260403)
    book = Workbook()
    sheet = book.active
    sheet.title = "台帳"
    title(sheet, "令和8年度 契約台帳（架空区）", "H", [FICTION, "※担当課は、結合したセルに書いています。"])
    heading(sheet, 5, 2, ["担当課", "契約番号", "件名", "契約先", "契約日", "契約金額", "担当者"])
    row, total = 6, 0
    known: dict[str | None, int] = {}
    for section, lines in CONTRACTS.items():
        first, subtotal = row, 0
        sheet.cell(row, 2, section)
        for line in lines:
            if line is not None:
                code, subject, company, day, staff = line
                amount = known.get(SAME_AMOUNT.get(code), amounts.randrange(200, 9000) * 1100)
                known[code] = amount
                subtotal += amount
                for column, value in ((3, code), (4, subject), (5, company), (8, staff)):
                    sheet.cell(row, column, value)
                write_day(sheet, row, 6, day)
                sheet.cell(row, 7, amount).number_format = "#,##0"
            row += 1
        write_total(sheet, row, (4, "小　計"), (7, subtotal))
        merge_down(sheet, 2, first, row)
        total += subtotal
        row += 1
    write_total(sheet, row + 1, (2, "合計"), (7, total))
    for column, width in zip("ABCDEFGH", (3, 14, 14, 32, 30, 18, 14, 12), strict=True):
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
    save_repeatable(equipment(), folder / "窓口備品一覧.xlsx")
    save_repeatable(contracts(), folder / "契約台帳.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
