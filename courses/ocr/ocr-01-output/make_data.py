"""Makes this unit's data: `python make_data.py [folder]` (the data folder beside this file if none is named).

Batch A of the course's corpus: what Tesseract read, where, how sure it was, what stands on the paper, and eight pages.
The boxes are in pixels of the pages' pictures, which are smaller than what was read.
"""

import csv
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "corpus" / "generator"))

from snapshot import picture, read  # noqa: E402

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
SCALE = 0.6
PAGES = [f"F{number:03}" for number in range(1, 9)]


def scaled(row: dict[str, str]) -> list[int]:
    """Left, top, width and height in the pictures' pixels."""
    left, top, width, height = (int(row[key]) for key in ("left", "top", "width", "height"))
    x, y = round(left * SCALE), round(top * SCALE)
    return [x, y, round((left + width) * SCALE) - x, round((top + height) * SCALE) - y]


def write(path: Path, title: str, heads: list[str], rows: list[list[object]]) -> None:
    """Writes a CSV as the form reader exports it: a title, the headings, the rows."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([f"{title}　{FICTION}"])
        writer.writerow(heads)
        writer.writerows(rows)


def main(folder: Path) -> None:
    """Writes the tables and pictures into a folder."""
    (folder / "画像").mkdir(parents=True, exist_ok=True)
    batch = {form["form"] for form in read("forms") if form["batch"] == "A"}
    cells = [cell for cell in read("cells") if cell["form"] in batch]
    pieces = [piece for piece in read("pieces") if piece["form"] in batch]
    box = ["左", "上", "幅", "高さ"]
    write(
        folder / "項目一覧.csv",
        "帳票の項目一覧（架空区 応援金担当）",
        ["申請書", "項目", *box],
        [[cell["form"], cell["field"], *scaled(cell)] for cell in cells],
    )
    write(
        folder / "読取結果.csv",
        "OCR読取結果（架空区 応援金担当）",
        ["申請書", "項目", "順番", "文字", "確信度", *box],
        [[p["form"], p["field"], p["piece"], p["text"], p["confidence"], *scaled(p)] for p in pieces],
    )
    write(
        folder / "正解.csv",
        "用紙に書いてある文字（架空区 応援金担当が目で確かめたもの）",
        ["申請書", "項目", "用紙の文字"],
        [[cell["form"], cell["field"], cell["written"]] for cell in cells],
    )
    for page in PAGES:
        (folder / "画像" / f"{page}.jpg").write_bytes(picture(f"pages/{page}.jpg"))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
