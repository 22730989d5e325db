"""Makes this unit's data: `python make_data.py [folder]` (the data folder beside this file if none is named).

The registers of people and companies, and two batches of the course's corpus, a row a form: what Tesseract read of the
name, the address and the company, tidied as in ocr-02-normalise, and who it is. The first batch (A) is the labelled
sample, the second (B) the day's work.
"""

import csv
import re
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "corpus" / "generator"))

from snapshot import read  # noqa: E402

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
FIELDS = ("氏名", "住所", "法人名")


def tidied(field: str, text: str) -> str:
    """What the functions of ocr-02-normalise make of a cell."""
    text = re.sub(r"[！-～]+|[｡-ﾟ]+", lambda found: unicodedata.normalize("NFKC", found.group()), text)
    text = re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", text)
    return re.sub(r"(?<=[0-9])[-‐‑–—―−－ー一](?=[0-9])", "-", text) if field == "住所" else text


def write(path: Path, title: str, heads: list[str], rows: list[list[str]]) -> None:
    """Writes a CSV as the form reader exports it: a title, the headings, the rows."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([f"{title}　{FICTION}"])
        writer.writerow(heads)
        writer.writerows(rows)


def main(folder: Path) -> None:
    """Writes all tables into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    write(
        folder / "住民台帳.csv",
        "応援金の対象者の台帳（架空区 応援金担当）",
        ["番号", "氏名", "住所"],
        [[person["id"], person["氏名"], person["住所"]] for person in read("people")],
    )
    write(
        folder / "会社台帳.csv",
        "会社の台帳（架空区 応援金担当）",
        ["法人番号", "法人名"],
        [[company["法人番号"], company["法人名"]] for company in read("companies")],
    )
    cells = {(cell["form"], cell["field"]): cell["text"] for cell in read("cells")}
    for batch, name in (("A", "第1束"), ("B", "第2束")):
        forms = [form for form in read("forms") if form["batch"] == batch]
        write(
            folder / f"{name}の読み取り.csv",
            f"OCR読取結果（架空区 応援金担当）{name}、文字を整えたもの",
            ["申請書", *FIELDS],
            [[f["form"], *(tidied(field, cells[f["form"], field]) for field in FIELDS)] for f in forms],
        )
        write(
            folder / f"{name}の正解.csv",
            f"担当が目で確かめた相手（架空区 応援金担当）{name}。台帳にいなければ空",
            ["申請書", "番号", "法人番号"],
            [[f["form"], f["person"], f["company"]] for f in forms],
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
