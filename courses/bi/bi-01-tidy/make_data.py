"""Makes this unit's workbooks: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up. The same bytes come out on every machine: the amounts are seeded, the times inside the files
are fixed, and the zip archives are stored, as deflate differs between versions of zlib.
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

FICTION = "※研修用の架空のデータです。実在の区とは関係ありません。"
DASH_NOTE = "※「－」と空欄は、予算額がないことを示します。"
MOMENT = (2026, 4, 1, 9, 0, 0)

# 款 -> 項 -> 目 -> 節 with the largest amount that it may have, in thousand yen
Plan = dict[str, dict[str, dict[str, dict[str, int]]]]

REVENUE: Plan = {
    "特別区税": {
        "特別区民税": {"特別区民税": {"現年課税分": 900_000, "滞納繰越分": 9_000}},
        "軽自動車税": {"種別割": {"現年課税分": 8_000}},
    },
    "使用料及び手数料": {
        "使用料": {"総務使用料": {"会議室使用料": 700}},
        "手数料": {"戸籍住民基本台帳手数料": {"住民票等手数料": 5_000, "戸籍手数料": 3_000}},
    },
}
SPENDING: Plan = {
    "総務費": {
        "総務管理費": {
            "一般管理費": {"報酬": 30_000, "需用費": 9_000, "委託料": 60_000},
            "会計管理費": {"需用費": 2_000, "役務費": 4_000},
        },
        "戸籍住民基本台帳費": {
            "戸籍住民基本台帳費": {"報酬": 9_000, "需用費": 5_000, "委託料": 40_000, "備品購入費": 3_000}
        },
        "統計調査費": {"統計調査費": {"報酬": 6_000, "需用費": 800}},
    },
    "民生費": {
        "社会福祉費": {"社会福祉総務費": {"扶助費": 90_000, "負担金補助及び交付金": 20_000}},
        "児童福祉費": {"児童措置費": {"委託料": 50_000, "扶助費": 200_000}},
    },
    "衛生費": {"保健衛生費": {"予防費": {"需用費": 7_000, "委託料": 80_000}}},
    "予備費": {"予備費": {"予備費": {"予備費": 10_000}}},
}

Lines = list[tuple[str, str, str, str, list[int]]]


def lines_of(plan: Plan, years: int, seed: int) -> Lines:
    """The detail lines of a plan (款, 項, 目, 節, one amount a year in thousand yen), drawn by a seed."""
    draw = random.Random(seed)
    lines = []
    for kan, kos in plan.items():
        for ko, mokus in kos.items():
            for moku, setsus in mokus.items():
                for setsu, most in setsus.items():
                    base = draw.randrange(most // 2, most)
                    amounts = [base + draw.randrange(-base // 10, base // 10) for _ in range(years)]
                    lines.append((kan, ko, moku, setsu, amounts))
    return lines


def heading(sheet: Worksheet, row: int, names: list[str]) -> None:
    """Writes the header row: grey, bold, with borders."""
    line = Side(style="thin")
    for column, name in enumerate(names, start=1):
        cell = sheet.cell(row, column, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.alignment = Alignment(horizontal="center")


def title(sheet: Worksheet, text: str, last_column: str, notes: list[str]) -> None:
    """Writes the merged title and the notes below it; the unit at the right of the last note's row."""
    sheet["A1"] = text
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.merge_cells(f"A1:{last_column}1")
    for row, note in enumerate(notes, start=2):
        sheet.cell(row, 1, note)
    sheet[f"{last_column}{len(notes) + 1}"] = "（単位：千円）"


def write_body(sheet: Worksheet, row: int, lines: Lines, printed: dict[tuple[str, int], int], change: bool) -> int:
    """Writes the lines under the header, each 款 headed by its 小計, with merged cells, and the 合計.

    Args:
        sheet: where to write.
        row: the first row.
        lines: the detail lines.
        printed: what is added to a printed total, by 款 (or 「合計」) and number of the year: the mistakes of the table.
        change: whether a column 増減 (the last year less the one before) follows the years.

    Returns:
        The row of the 合計.
    """
    years = len(lines[0][4])

    def amounts(at: int, values: list[int]) -> None:
        shown = [*values, values[-1] - values[-2]] if change else values
        for column, value in enumerate(shown, start=5):
            sheet.cell(at, column, value).number_format = '#,##0;"△"#,##0'

    def totals(name: str, of: Lines) -> list[int]:
        return [sum(line[4][year] for line in of) + printed.get((name, year), 0) for year in range(years)]

    for kan in dict.fromkeys(line[0] for line in lines):
        own = [line for line in lines if line[0] == kan]
        sheet.cell(row, 1, kan).alignment = Alignment(vertical="top")
        sheet.cell(row, 4, "小　計" if kan == "衛生費" else "小計")
        amounts(row, totals(kan, own))
        sheet.merge_cells(start_row=row, end_row=row + len(own), start_column=1, end_column=1)
        row += 1
        for column in (1, 2):  # 項, 目: written once and merged down
            first = row
            for number, line in enumerate(own):
                if number and line[: column + 1] == own[number - 1][: column + 1]:
                    continue
                first = row + number
                same = sum(other[: column + 1] == line[: column + 1] for other in own)
                sheet.cell(first, column + 1, line[column]).alignment = Alignment(vertical="top")
                if same > 1:
                    sheet.merge_cells(
                        start_row=first, end_row=first + same - 1, start_column=column + 1, end_column=column + 1
                    )
        for line in own:
            sheet.cell(row, 4, line[3])
            amounts(row, line[4])
            row += 1
    row += 1  # an empty row before the total
    sheet.cell(row, 1, "合　計").alignment = Alignment(horizontal="center")
    amounts(row, totals("合計", lines))
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
    return row


def widths(sheet: Worksheet, count: int) -> None:
    """Sets the widths: wide names, then the amounts."""
    for column in range(1, count + 1):
        sheet.column_dimensions["ABCDEFGHI"[column - 1]].width = 24 if column <= 4 else 14


def revenue() -> Workbook:
    """歳入予算の推移: older years, with the first year of 令和; the header is in the fourth row."""
    book = Workbook()
    sheet = book.active
    sheet.title = "歳入"
    title(sheet, "一般会計 歳入予算の推移（架空区 財政課）", "G", [FICTION, DASH_NOTE])
    heading(sheet, 4, ["款", "項", "目", "節", "平成30年度", "令和元年度", "令和２年度"])
    write_body(sheet, 5, lines_of(REVENUE, 3, 20180401), {}, change=False)
    widths(sheet, 7)
    return book


def spending() -> Workbook:
    """歳出予算の推移: on the second sheet, the header in the sixth row; two printed totals are wrong."""
    lines = lines_of(SPENDING, 3, 20260401)
    for line in lines:
        if line[3] == "備品購入費":
            line[4][:2] = [0, 0]
        if line[1] == "統計調査費" and line[3] == "報酬":
            line[4][0] = line[4][2] = 0
    book = Workbook()
    cover = book.active
    cover.title = "表紙"
    cover["B2"] = "架空区 財政課"
    cover["B3"] = "予算関係資料"
    cover["B5"] = FICTION
    sheet = book.create_sheet("歳出")
    title(sheet, "令和８年度 一般会計 歳出予算の推移（架空区 財政課）", "I", [FICTION, DASH_NOTE, "※当初予算額です。"])
    heading(sheet, 6, ["款", "項", "目", "節", "令和６年度", "令和７年度", "令和 ８ 年度", "増減", "備考"])
    last = write_body(sheet, 7, lines, {("民生費", 1): 900, ("合計", 2): -500}, change=True)
    for row in range(7, last):
        if sheet.cell(row, 4).value == "備品購入費":
            sheet.cell(row, 5).value = sheet.cell(row, 6).value = "－"
            sheet.cell(row, 9).value = "新規"
        if sheet.cell(row, 2).value == "統計調査費":
            sheet.cell(row, 5).value = None
            sheet.cell(row, 7).value = "－"
            sheet.cell(row, 9).value = "5年ごとの調査"
        if sheet.cell(row, 3).value == "予防費":
            sheet.cell(row, 6).value = f"{sheet.cell(row, 6).value:,}"  # typed as text
    widths(sheet, 9)
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
    save_repeatable(revenue(), folder / "歳入予算の推移.xlsx")
    save_repeatable(spending(), folder / "歳出予算の推移.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
