"""Makes this unit's workbook: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up. The same bytes come out on every machine: the amounts are seeded, the times inside the file
are fixed, and the zip archive is stored, as deflate differs between versions of zlib.
"""

import io
import random
import re
import sys
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
MOMENT = (2026, 4, 1, 9, 0, 0)
HEADINGS = ["年度", "課", "区分", "契約番号", "件名", "契約先", "契約金額"]

# 課, 区分, 件名, 契約先, and in which years: 6, 7 or 8 of 令和
CONTRACTS = [
    ("総務課", "委託", "庁舎清掃業務委託", "架空ビルサービス株式会社", "678"),
    ("総務課", "賃貸借", "複写機賃貸借", "カクウオフィスサービス", "78"),
    ("総務課", "委託", "電話交換業務委託", "例示通信株式会社", "78"),
    ("税務課", "委託", "封入封かん業務委託", "仮名印刷株式会社", "678"),
    ("税務課", "委託", "納税案内センター業務委託", "架空人材サービス株式会社", "78"),
    ("戸籍住民課", "委託", "窓口案内業務委託", "架空人材サービス株式会社", "678"),
    ("戸籍住民課", "賃貸借", "戸籍システム賃貸借", "例示システム株式会社", "78"),
    ("戸籍住民課", "購入", "番号発券機の購入", "例示システム株式会社", "7"),
    ("福祉課", "委託", "配食サービス業務委託", "仮名食品株式会社", "678"),
    ("福祉課", "購入", "福祉タクシー券の印刷", "仮名印刷株式会社", "78"),
    ("子育て支援課", "委託", "一時預かり事業委託", "見本保育株式会社", "78"),
    ("環境課", "委託", "資源回収業務委託", "架空リサイクル株式会社", "78"),
    ("環境課", "購入", "分別案内冊子の印刷", "仮名印刷株式会社", "8"),
    ("図書館", "購入", "図書の購入", "見本書店株式会社", "78"),
    ("図書館", "賃貸借", "図書館システム賃貸借", "例示システム株式会社", "78"),
    ("デジタル推進課", "委託", "業務改善研修の運営委託", "見本企画株式会社", "8"),
    ("選挙準備室", "購入", "投票用紙記載台の購入", "仮名工芸株式会社", "7"),
    (None, "委託", "害虫防除業務委託", "架空ビルサービス株式会社", "78"),
]
WITHOUT_NUMBER = {("8", "分別案内冊子の印刷"), ("8", "図書の購入")}


def contracts() -> Workbook:
    """契約一覧: the header in the fourth row; a total at the bottom; some sections and numbers are left out."""
    amounts = random.Random(20260404)
    book = Workbook()
    sheet = book.active
    sheet.title = "契約一覧"
    sheet["A1"] = "契約一覧（架空区 令和6年度から令和8年度）"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells("A1:G1")
    sheet["A2"] = FICTION
    line = Side(style="thin")
    for column, name in enumerate(HEADINGS, 1):
        cell = sheet.cell(4, column, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.alignment = Alignment(horizontal="center")
    base = [amounts.randrange(300, 9000) * 1100 for _ in CONTRACTS]
    row, total = 5, 0
    for year in "678":
        for number, (section, kind, subject, company, years) in enumerate(CONTRACTS, 1):
            if year not in years:
                continue
            amount = base[number - 1] * amounts.randrange(85, 122) // 100 // 1100 * 1100
            code = None if (year, subject) in WITHOUT_NUMBER else f"K0{year}-{number:03}"
            values = (f"令和{year}年度", section, kind, code, subject, company, amount)
            for column, value in enumerate(values, 1):
                sheet.cell(row, column, value)
            sheet.cell(row, 7).number_format = "#,##0"
            total += amount
            row += 1
    sheet.cell(row, 5, "合計").font = Font(bold=True)
    sheet.cell(row, 7, total).number_format = "#,##0"
    for column, width in zip("ABCDEFG", (12, 16, 10, 12, 34, 28, 14), strict=True):
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
    """Writes the workbook into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    save_repeatable(contracts(), folder / "契約一覧.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
