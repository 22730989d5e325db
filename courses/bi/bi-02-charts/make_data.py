"""Makes this unit's files: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up. The same bytes come out on every machine: the waiting times are seeded, the times inside the
workbook are fixed, and its zip archive is stored, as deflate differs between versions of zlib.
"""

import io
import random
import re
import sys
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

FICTION = "※研修用の架空のデータです。実在の区、施設、人物とは関係ありません。"
MOMENT = (2026, 4, 1, 9, 0, 0)

# 年度, then 図書, 雑誌, 視聴覚
LOANS = [
    ("令和3年度", 212000, 31000, 57000),
    ("令和4年度", 218400, 29500, 49100),
    ("令和5年度", 221900, 27800, 40300),
    ("令和6年度", 229300, 25200, 31500),
    ("令和7年度", 233200, 24100, 24700),
]

# 年度, then 窓口, 郵送, オンライン
APPLICATIONS = [
    ("令和3年度", 15480, 2310, 1210),
    ("令和4年度", 14260, 2280, 2460),
    ("令和5年度", 12730, 2150, 4120),
    ("令和6年度", 11040, 2090, 6370),
    ("令和7年度", 9310, 1980, 8710),
]

# 施設, 利用者数（人）
FACILITIES = [
    ("青空会館", 48200),
    ("若葉会館", 61300),
    ("大空会館", 27400),
    ("緑町会館", 93800),
    ("川岸会館", 15900),
]

# 款, 予算額（千円）, in the order of the budget book
BUDGET = [
    ("議会費", 840000),
    ("総務費", 21360000),
    ("民生費", 78450000),
    ("衛生費", 10920000),
    ("産業経済費", 3180000),
    ("土木費", 14610000),
    ("教育費", 24870000),
    ("公債費", 4230000),
]


def heading(sheet: Worksheet, row: int, names: list[str]) -> None:
    """Writes the header row: grey, bold, with borders."""
    line = Side(style="thin")
    for column, name in enumerate(names, start=1):
        cell = sheet.cell(row, column, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.alignment = Alignment(horizontal="center")


def write(book: Workbook, name: str, title: str, note: str, names: list[str], rows: list[tuple]) -> None:
    """Writes a sheet: a merged title, two notes, a header in the fifth row, the rows, then the notes of the end."""
    sheet = book.create_sheet(name)
    sheet["A1"] = title
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=max(3, len(names)))
    sheet["A2"] = FICTION
    sheet["A3"] = note
    heading(sheet, 5, names)
    for number, row in enumerate(rows, start=6):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, int):
                cell.number_format = "#,##0"
    sheet.column_dimensions["A"].width = 16
    for column in "BCDE":
        sheet.column_dimensions[column].width = 18


def statistics() -> Workbook:
    """統計表: four sheets, as four sections keep them; those with things to add up end in a row 合計."""
    book = Workbook()
    book.remove(book.active)
    write(
        book,
        "図書館",
        "図書館 貸出点数（架空区 図書館課）",
        "※単位は点です。",
        ["年度", "図書", "雑誌", "視聴覚"],
        LOANS,
    )
    write(
        book,
        "施設",
        "令和7年度 地域会館 利用者数（架空区 地域振興課）",
        "※延べ人数です。",
        ["施設", "利用者数（人）"],
        [*FACILITIES, ("合計", sum(count for _, count in FACILITIES))],
    )
    write(
        book,
        "申請",
        "住民票の写し 申請件数（架空区 戸籍住民課）",
        "※単位は件です。",
        ["年度", "窓口", "郵送", "オンライン"],
        APPLICATIONS,
    )
    write(
        book,
        "予算",
        "令和8年度 一般会計 歳出予算（架空区 財政課）",
        "※款は、予算書の順番です。",
        ["款", "予算額（千円）"],
        [*BUDGET, ("合計", sum(amount for _, amount in BUDGET))],
    )
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


def save_minutes(path: Path, title: str, name: str, minutes: list[int]) -> None:
    """Writes minutes as the machine at the counter does: a CP932 file with two lines above the header."""
    lines = [title, FICTION, f"受付番号,{name}"]
    lines += [f"{number:04},{value}" for number, value in enumerate(minutes, start=1)]
    path.write_bytes("".join(line + "\r\n" for line in lines).encode("cp932"))


def main(folder: Path) -> None:
    """Writes the workbook and the two CSV files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    save_repeatable(statistics(), folder / "統計表.xlsx")
    chance = random.Random(20260402)
    calls = [chance.randrange(1, 9) + chance.randrange(0, 9) for _ in range(60)]
    save_minutes(folder / "電話応対時間.csv", "電話応対時間（架空区 税務課）", "応対時間（分）", calls)
    # Most wait a little; those who come at noon wait long. The average lies where hardly anybody is.
    waits = [chance.randrange(2, 13) + chance.randrange(0, 5) for _ in range(84)]
    waits += [chance.randrange(35, 52) for _ in range(35)] + [60]
    chance.shuffle(waits)
    save_minutes(folder / "窓口待ち時間.csv", "窓口待ち時間（架空区 戸籍住民課）", "待ち時間（分）", waits)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
