"""Makes this unit's files: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up. The same bytes come out on every machine: all numbers are seeded, the times inside the
workbook are fixed, and its zip archive is stored, as deflate differs between versions of zlib.
"""

import datetime as dt
import io
import random
import re
import sys
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FICTION = "※研修用の架空のデータです。実在の区、施設、人物とは関係ありません。"
MISSING_NOTE = "※「－」は、機械の故障で測れなかった日です。"
MOMENT = (2026, 4, 1, 9, 0, 0)
DAY = dt.timedelta(days=1)
WEEKDAYS = "月火水木金土日"
MISSING = "－"

Row = tuple[dt.date, str, int | None]


def library() -> list[Row]:
    """Visitors of two libraries, 4 weeks before and after two days of readings in the east one; closed on Mondays."""
    chance = random.Random(20250607)
    start, end = dt.date(2025, 6, 7), dt.date(2025, 6, 8)
    rows: list[Row] = []
    day = start - 28 * DAY
    while day <= end + 28 * DAY:
        if day.weekday():
            busy = 120 if day.weekday() >= 5 else 0
            for place, base, gain in (("東図書館", 430, 95), ("西図書館", 370, 0)):
                count = base + busy + chance.randrange(-55, 56)
                if day > end:
                    count += 15 + gain
                if start <= day <= end and gain:
                    count += 260
                rows.append((day, place, count))
        day += DAY
    return rows


def streets() -> list[Row]:
    """People a day in three streets around an event in the first: both streets gain with autumn, the station loses."""
    chance = random.Random(20251004)
    start, end = dt.date(2025, 10, 4), dt.date(2025, 10, 5)
    broken = {
        (dt.date(2025, 9, 11), "ひだまり商店街"),
        (dt.date(2025, 9, 12), "ひだまり商店街"),
        (dt.date(2025, 10, 14), "ひだまり商店街"),
        (dt.date(2025, 10, 22), "せせらぎ商店街"),
    }
    rows: list[Row] = []
    first = start - 28 * DAY
    day = first
    while day <= end + 28 * DAY:
        busy = 640 if day.weekday() >= 5 else 0
        for place, base in (("ひだまり商店街", 4050), ("せせらぎ商店街", 3720), ("駅前通り", 9800)):
            count = base + busy + chance.randrange(-520, 521)
            if place == "駅前通り":
                count -= 22 * (day - first).days  # 工事
            elif day > end:
                count += 480 + (280 if place == "ひだまり商店街" else 0)
            if start <= day <= end and place == "ひだまり商店街":
                count += 5200
            rows.append((day, place, None if (day, place) in broken else count))
        day += DAY
    return rows


def save_counts(path: Path, title: str, rows: list[Row]) -> None:
    """Writes daily counts as the company of the sensors sends them: CP932, three lines above the header."""
    lines = [title, FICTION, MISSING_NOTE, "日付,曜日,地点,人数"]
    for day, place, count in rows:
        shown = MISSING if count is None else f'"{count:,}"' if count >= 1000 else str(count)
        lines.append(f"{day.year}/{day.month}/{day.day},{WEEKDAYS[day.weekday()]},{place},{shown}")
    path.write_bytes("".join(line + "\r\n" for line in lines).encode("cp932"))


def survey() -> Workbook:
    """アンケート: a sheet for each event, one row for each paper that came back; an unanswered question is empty."""
    chance = random.Random(20251005)
    line = Side(style="thin")
    book = Workbook()
    book.remove(book.active)
    plans = (
        ("おはなし会", "東図書館 おはなし会 アンケート", 80, 52, ["はい"] * 7 + ["いいえ"] * 2 + [None], "また来たい"),
        (
            "ひだまり市",
            "ひだまり商店街 ひだまり市 アンケート",
            600,
            112,
            ["とても満足"] * 9 + ["満足"] * 8 + ["ふつう"] * 2 + ["不満", None, None],
            "満足度",
        ),
    )
    for name, title, sent, came_back, choices, question in plans:
        sheet = book.create_sheet(name)
        sheet["A1"] = title + "（架空区 産業振興課）" if name == "ひだまり市" else title + "（架空区 図書館課）"
        sheet["A1"].font = Font(bold=True, size=14)
        sheet.merge_cells("A1:D1")
        sheet["A2"] = FICTION
        sheet["A3"] = f"※会場で{sent}枚を配り、戻ってきた{came_back}枚を入力しました。空欄は、答えのなかった質問です。"
        for column, heading in enumerate(["番号", "年代", "住まい", question], start=1):
            cell = sheet.cell(5, column, heading)
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="D9D9D9")
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            cell.alignment = Alignment(horizontal="center")
        for number in range(1, came_back + 1):
            age = chance.choice(["10代以下", "20代", "30代", "40代", "50代", "60代", "70代以上"])
            home = chance.choice(["区内", "区内", "区内", "区外"])
            for column, value in enumerate([number, age, home, chance.choice(choices)], start=1):
                sheet.cell(5 + number, column, value)
        for column in "ABCD":
            sheet.column_dimensions[column].width = 14
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
    """Writes the workbook and the two CSV files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    save_repeatable(survey(), folder / "アンケート.xlsx")
    save_counts(folder / "図書館_来館者数.csv", "図書館 日別来館者数（架空区 図書館課）", library())
    save_counts(folder / "商店街_人流.csv", "商店街と駅前の日別通行者数（架空区 産業振興課）", streets())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
