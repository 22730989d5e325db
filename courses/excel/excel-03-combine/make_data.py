"""Makes this unit's folder of answers: `python make_data.py [folder]` (the data folder beside this file if none is named).

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
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
MOMENT = (2026, 4, 1, 9, 0, 0)
HEADINGS = ["契約番号", "件名", "契約先", "契約金額", "終了日"]
END = date(2027, 3, 31)

# Rows hold a number, a subject, a company, an amount (an int makes one up) and an end; None is a blank row.
ANY = object()


def heading(sheet: Worksheet, row: int, column: int, names: list[str]) -> None:
    """Writes the header row: grey, bold, with borders."""
    line = Side(style="thin")
    for offset, name in enumerate(names):
        cell = sheet.cell(row, column + offset, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="D9D9D9")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.alignment = Alignment(horizontal="center", wrap_text=True)


def answer(
    section: str,
    rows: list[tuple[Any, ...] | None],
    *,
    names: list[str] = HEADINGS,
    top: int = 4,
    left: int = 1,
    sheet_name: str = "回答",
    seed: int = 0,
    total: str = "合計",
    example: bool = True,
) -> Workbook:
    """One section's answer; `rows` are in the order of `names`, and ANY as an amount is made up."""
    amounts = random.Random(seed)
    book = Workbook()
    sheet = book.active
    sheet.title = sheet_name
    sheet["A1"] = f"令和8年度 業務委託契約の予定調査（架空区 {section}）"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=left + len(names) - 1)
    sheet["A2"] = FICTION
    heading(sheet, top, left, names)
    row, whole = top + 1, 0
    at = next(number for number, name in enumerate(names) if "契約" in name and ("金額" in name or "額" in name))
    for values in rows:
        for offset, value in enumerate(values or ()):
            if value is ANY:
                value = amounts.randrange(200, 9000) * 1100
            if offset == at and isinstance(value, int):
                whole += value
            cell = sheet.cell(row, left + offset, value)
            if isinstance(value, date):
                cell.number_format = "yyyy/m/d"
            if isinstance(value, int) and offset == at:
                cell.number_format = "#,##0"
        row += 1
    if total:
        sheet.cell(row, left, total).font = Font(bold=True)
        cell = sheet.cell(row, left + at, whole)
        cell.number_format = "#,##0"
        cell.font = Font(bold=True)
    for offset in range(len(names)):
        sheet.column_dimensions[sheet.cell(top, left + offset).column_letter].width = 16
    if example:
        sample = book.create_sheet("記入例")
        sample["A1"] = "記入例（この行は消して書いてください）"
        heading(sample, 4, 1, HEADINGS)
        for column, value in enumerate(("K26-000", "窓口案内業務委託", "見本株式会社", 1100000, END), 1):
            sample.cell(5, column, value)
    return book


def workbooks() -> dict[str, Workbook]:
    """The answers that are workbooks, by file name."""
    return {
        "01_総務課.xlsx": answer(
            "総務課",
            [
                ("K26-001", "庁舎清掃業務委託", "架空ビルサービス株式会社", ANY, END),
                ("K26-002", "電話交換業務委託", "例示通信株式会社", ANY, END),
                None,
                ("K26-003", "合計調整会議の会議録作成委託", "仮名速記事務所", ANY, date(2026, 12, 28)),
            ],
            seed=1,
        ),
        "02_税務課.xlsx": answer(
            "税務課",
            [
                ("封入封かん業務委託", "仮名印刷株式会社", "K26-011", END, ANY),
                ("納税案内センター業務委託", "架空人材サービス株式会社", "K26-012", END, ANY),
            ],
            names=["件名", "契約先", "契約番号", "終了日　", "契約\n金額"],
            top=6,
            left=2,
            seed=2,
            total="合　計",
        ),
        "03_戸籍住民課.xlsx": answer(
            "戸籍住民課",
            [
                ("K26-021", "窓口案内業務委託", "架空人材サービス株式会社", ANY, END, None),
                (None, "申請書記載例の印刷", "仮名印刷株式会社", ANY, date(2026, 6, 30), "番号は未定"),
                ("K26-023", "番号発券機保守点検業務委託", "例示システム株式会社", "約120万円", END, "見積中"),
            ],
            names=[*HEADINGS, "備考"],
            seed=3,
        ),
        "04_福祉課.xlsx": answer(
            "福祉課", [("K26-031", "配食サービス業務委託", "仮名食品株式会社", ANY, END)], seed=4
        ),
        "04_福祉課（再提出）.xlsx": answer(
            "福祉課",
            [
                ("K26-031", "配食サービス業務委託", "仮名食品株式会社", ANY, END),
                ("K26-032", "福祉タクシー券印刷業務委託", "仮名印刷株式会社", ANY, END),
            ],
            seed=5,
        ),
        "05_子育て支援課.xlsx": answer(
            "子育て支援課",
            [("K26-041", "一時預かり事業委託", "見本保育株式会社", ANY, END)],
            names=["契約番号", "件名", "契約先", "契約額", "終了日"],
            seed=6,
        ),
        "06_健康推進課.xlsx": answer("健康推進課", [], total=""),
        "08_環境課.xlsx": answer(
            "環境課",
            [
                (26061, "資源回収業務委託", "架空リサイクル株式会社", ANY, END),
                ("K26-062", "環境学習講座運営業務委託", "見本企画株式会社", 0, "令和9年3月末"),
                ("K26-063", "公害測定業務委託", "例示分析株式会社", ANY, END),
            ],
            seed=7,
            example=False,
        ),
        "10_教育課.xlsx": answer(
            "教育課", [("K26-081", "給食調理業務委託", "仮名食品株式会社", ANY, END)], seed=8
        ),
    }


OTHERS = {
    "07_道路公園課.xlsx": "\ufeff契約番号,件名,契約先,契約金額,終了日\r\n"
    "K26-051,街路樹せん定業務委託,見本造園株式会社,3300000,2027/3/31\r\n",
    "07_道路公園課の分について.txt": "※架空のデータです。CSV の名前を .xlsx に変えたもののようです（受付担当メモ）。\r\n",
    "受付簿（架空）.csv": "\ufeff受付日,課\r\n2026/4/6,総務課\r\n2026/4/7,税務課\r\n",
}


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
    """Writes the folder of answers into a folder."""
    answers = folder / "回答"
    answers.mkdir(parents=True, exist_ok=True)
    for name, book in workbooks().items():
        save_repeatable(book, answers / name)
    for name, text in OTHERS.items():
        (answers / name).write_bytes(text.encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
