"""Makes this unit's data: `python make_data.py [folder]` (the data folder beside this file if none is named).

Batch C of the course's corpus, a row a cell: what Tesseract read and what stands on the paper, both without blanks and in
one width, and the lowest confidence of the cell's pieces (0 if nothing was read).
"""

import csv
import re
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "corpus" / "generator"))

from snapshot import read  # noqa: E402

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"


def comparable(text: str) -> str:
    """A text without blanks, Latin letters and digits narrow, kana wide; ① and ㈱ stay, as in ocr-02-normalise."""
    return "".join(
        re.sub(r"[！-～]+|[｡-ﾟ]+", lambda found: unicodedata.normalize("NFKC", found.group()), text).split()
    )


def main(folder: Path) -> None:
    """Writes the table into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    batch = {form["form"] for form in read("forms") if form["batch"] == "C"}
    lowest: dict[tuple[str, str], float] = {}
    for piece in read("pieces"):
        key = piece["form"], piece["field"]
        lowest[key] = min(lowest.get(key, 100.0), float(piece["confidence"]))
    with (folder / "読み取りと正解.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([f"OCR読取結果と、用紙に書いてある文字（架空区 応援金担当）　{FICTION}"])
        writer.writerow(["申請書", "項目", "読み取り", "正解", "確信度"])
        for cell in read("cells"):
            if cell["form"] in batch:
                form, field = cell["form"], cell["field"]
                text, written = comparable(cell["text"]), comparable(cell["written"])
                writer.writerow([form, field, text, written, f"{lowest.get((form, field), 0.0):.1f}"])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
