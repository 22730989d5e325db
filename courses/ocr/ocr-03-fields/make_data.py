"""Makes this unit's data: `python make_data.py [folder]` (the data folder beside this file if none is named).

Batch A of the course's corpus, a row a cell: what Tesseract read, the same tidied as in the unit before this one, and what
the value is.
"""

import csv
import re
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "corpus" / "generator"))

from snapshot import read  # noqa: E402

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
NUMBERS = {"法人番号", "電話番号", "郵便番号", "口座番号"}
MIXED = {"住所", "申請日", "生年月日", "申請金額"}


def tidied(field: str, text: str) -> str:
    """What the functions of ocr-02-normalise make of a cell."""
    text = re.sub(r"[！-～]+|[｡-ﾟ]+", lambda found: unicodedata.normalize("NFKC", found.group()), text)
    text = re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", text)
    if field in NUMBERS | MIXED:
        text = re.sub(r"(?<=[0-9])[-‐‑–—―−－ー一](?=[0-9])", "-", text)
    if field in NUMBERS:
        digits = text.translate(str.maketrans("Oo〇lI", "00011"))
        text = digits if re.fullmatch(r"[0-9\-()〒]*", digits) else text
    return text


def write(path: Path, title: str, heads: list[str], rows: list[list[str]]) -> None:
    """Writes a CSV as the form reader exports it: a title, the headings, the rows."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([f"{title}　{FICTION}"])
        writer.writerow(heads)
        writer.writerows(rows)


def main(folder: Path) -> None:
    """Writes both tables into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    batch = {form["form"] for form in read("forms") if form["batch"] == "A"}
    cells = [cell for cell in read("cells") if cell["form"] in batch]
    write(
        folder / "整えた読み取り.csv",
        "OCR読取結果（架空区 応援金担当）文字を整えたもの",
        ["申請書", "項目", "読み取り", "整えた文字"],
        [[c["form"], c["field"], c["text"], tidied(c["field"], c["text"])] for c in cells],
    )
    write(
        folder / "正解の値.csv",
        "用紙に書いてある値（架空区 応援金担当が目で確かめたもの）",
        ["申請書", "項目", "値"],
        [[c["form"], c["field"], c["value"]] for c in cells],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
