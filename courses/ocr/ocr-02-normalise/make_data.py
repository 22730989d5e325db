"""Makes this unit's data: `python make_data.py [folder]` (the data folder beside this file if none is named).

Batch A of the course's corpus, a row a cell: what Tesseract read, and what stands on the paper, in the ward's usual
widths (figures, letters and marks half width, no blanks).
"""

import csv
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "corpus" / "generator"))

from snapshot import read  # noqa: E402

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"


def usual(text: str) -> str:
    """A text as the ward keeps it: U+FF01 to U+FF5E half width but for ￥, no blanks, nothing else changed."""
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text if not c.isspace())


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
    lowest: dict[tuple[str, str], float] = {}
    for piece in read("pieces"):
        key = piece["form"], piece["field"]
        lowest[key] = min(lowest.get(key, 100.0), float(piece["confidence"]))
    cells = [cell for cell in read("cells") if cell["form"] in batch]
    write(
        folder / "読取結果.csv",
        "OCR読取結果（架空区 応援金担当）項目ごと",
        ["申請書", "項目", "読み取り", "確信度"],
        [[c["form"], c["field"], c["text"], str(lowest.get((c["form"], c["field"]), 0))] for c in cells],
    )
    write(
        folder / "正解.csv",
        "用紙に書いてある文字（架空区 応援金担当が目で確かめ、英数字は半角、空白なしで入力したもの）",
        ["申請書", "項目", "正解"],
        [[c["form"], c["field"], usual(c["written"])] for c in cells],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
