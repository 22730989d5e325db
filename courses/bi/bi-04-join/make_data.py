"""Makes this unit's files: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up: the ward, its 町丁目, their shapes. The same bytes come out on every machine: the times inside the
workbook are fixed, and its zip archive is stored, as deflate differs between versions of zlib.
"""

import io
import json
import random
import re
import sys
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FICTION = "※研修用の架空のデータです。実在の区、施設、人物とは関係ありません。"
MOMENT = (2026, 4, 1, 9, 0, 0)
KANJI = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]

# 町, 丁目 (0 where there is none), 世帯数, 人口, 粗大ごみの申込件数
TOWNS = [
    ("若葉町", 1, 2310, 4120, 112),
    ("若葉町", 2, 2980, 5230, 158),
    ("若葉町", 3, 3050, 6180, 173),
    ("若葉町", 4, 1490, 2870, 63),
    ("三本松", 1, 1120, 2460, 34),
    ("三本松", 2, 980, 2240, 28),
    ("三本松", 3, 1060, 2390, 45),
    ("大通", 9, 1630, 2110, 141),
    ("大通", 10, 1870, 2350, 166),
    ("大通", 11, 1710, 2290, 131),
    ("大通", 12, 1240, 1720, 82),
    ("港町", 1, 890, 1530, 48),
    ("港町", 2, 1350, 2260, 61),
    ("港町", 3, 640, 1080, 22),
    ("港町", 4, 7, 12, 0),
    ("八幡", 1, 1780, 3390, 65),
    ("八幡", 2, 2060, 3870, 81),
    ("一番町", 0, 760, 1190, 47),
    ("千代橋", 0, 1430, 2740, 52),
    ("緑が丘", 0, 520, 1250, 30),
]
# 町丁目 as the reception wrote it, 申込件数: none of them is in the table of the population
STRANGERS = [("旧浜町1丁目", 6), ("区外", 19), ("不明", 8)]
NEW_TOWN = "緑が丘"  # its shape is not yet in the file
LANDFILL = "埋立地"  # nobody lives there
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def chome(town: str, number: int, style: str) -> str:
    """The name of a 町丁目: 若葉町一丁目, 若葉町1丁目, 若葉町１丁目 or with the ward's name and spaces."""
    if style == "kanji":
        return town + (f"{KANJI[number]}丁目" if number else "")
    half = town + (f"{number}丁目" if number else "")
    return {"half": half, "wide": half.translate(WIDE), "ward": f"架空区　{half.translate(WIDE)}"}[style]


def counts() -> list[tuple[str, int]]:
    """The rows of the reception: some 町丁目 twice, in different writing."""
    chance = random.Random(20260404)
    rows = []
    for town, number, _, _, count in TOWNS:
        if not count:
            continue
        styles = chance.sample(["kanji", "half", "wide", "ward"], 2)
        if count > 100 and number:
            first = count * chance.randrange(30, 71) // 100
            rows += [(chome(town, number, styles[0]), first), (chome(town, number, styles[1]), count - first)]
        else:
            rows.append((chome(town, number, styles[0]), count))
    rows += STRANGERS
    chance.shuffle(rows)
    return rows


def shapes() -> dict[str, object]:
    """The shapes, as GeoJSON: a grid of five by four with uneven corners, and an island."""
    chance = random.Random(20260405)
    corners = {
        (column, row): [
            round(column * 10 + (chance.uniform(-2.5, 2.5) if 0 < column < 5 else 0), 1),
            round(row * 8 + (chance.uniform(-2, 2) if 0 < row < 4 else 0), 1),
        ]
        for column in range(6)
        for row in range(5)
    }
    names = [chome(town, number, "half") for town, number, *_ in TOWNS if town != NEW_TOWN]
    features = []
    for position, name in enumerate([*names, LANDFILL]):
        column, row = position % 5, position // 5
        around = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1), (column, row)]
        parts = [[[corners[corner] for corner in around]]]
        if name == "港町3丁目":
            parts.append([[[53.0, 20.0], [57.0, 19.0], [56.0, 23.5], [53.0, 20.0]]])
        features.append(
            {
                "type": "Feature",
                "properties": {"町丁目": name},
                "geometry": {"type": "MultiPolygon", "coordinates": parts},
            }
        )
    return {"type": "FeatureCollection", "注意": FICTION, "features": features}


def population() -> Workbook:
    """人口: a title, notes, a header in the fourth row, and a row 計 at the end."""
    book = Workbook()
    sheet = book.active
    sheet.title = "町丁目別"
    sheet["A1"] = "架空区 町丁目別 世帯数と人口（令和8年4月1日）"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = FICTION
    line = Side(style="thin")
    for column, name in enumerate(["町丁目", "世帯数", "人口"], start=1):
        cell = sheet.cell(4, column, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.alignment = Alignment(horizontal="center")
    rows = [(chome(town, number, "kanji"), homes, people) for town, number, homes, people, _ in TOWNS]
    rows.append(("計", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    for number, row in enumerate(rows, start=5):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value).number_format = "#,##0" if column > 1 else "General"
    sheet.column_dimensions["A"].width = 20
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
    """Writes the workbook, the CSV file and the shapes into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    save_repeatable(population(), folder / "町丁目別人口.xlsx")
    head = ["粗大ごみ 申込件数 令和7年度（架空区 清掃事務所）", FICTION, "町丁目,件数"]
    lines = [*head, *(f"{name},{count}" for name, count in counts())]
    (folder / "粗大ごみ申込.csv").write_bytes("".join(line + "\r\n" for line in lines).encode("cp932"))
    text = json.dumps(shapes(), ensure_ascii=False, indent=1) + "\n"
    (folder / "町丁目の形.geojson").write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
