"""Makes this unit's data: `python make_data.py [folder]` (the data folder beside this file if none is named).

Batch D of the course's corpus as a form reader exports it: what was read, the list of cells and a zip of their clippings.
Beside it the registers, the values that a person has checked (a text written freely is tidied as in ocr-02-normalise, as
the pipeline's own values are), and one page to look at.
"""

import csv
import re
import sys
import unicodedata
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "corpus" / "generator"))

from snapshot import picture, read  # noqa: E402

FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
FREE = {"受付番号", "メール", "金融機関", "口座名義"}
PAGE = "F077"


def tidied(text: str) -> str:
    """What the functions of ocr-02-normalise make of a text written freely."""
    text = re.sub(r"[！-～]+|[｡-ﾟ]+", lambda found: unicodedata.normalize("NFKC", found.group()), text)
    return re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", text)


def write(path: Path, title: str, heads: list[str], rows: list[list[str]]) -> None:
    """Writes a CSV as the form reader exports it: a title, the headings, the rows."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([f"{title}　{FICTION}"])
        writer.writerow(heads)
        writer.writerows(rows)


def write_clippings(path: Path, names: list[str]) -> None:
    """Writes a zip of the clippings, uncompressed (they are JPEG) and of one date, so that its bytes are always the same."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, (2026, 4, 1, 9, 0, 0))
            entry.create_system = 3  # zipfile writes the machine's own system otherwise, and Windows' is 0
            archive.writestr(entry, picture(f"clippings/{name}"))


def main(folder: Path) -> None:
    """Writes the tables and pictures into a folder."""
    (folder / "画像").mkdir(parents=True, exist_ok=True)
    batch = {form["form"] for form in read("forms") if form["batch"] == "D"}
    cells = [cell for cell in read("cells") if cell["form"] in batch]
    write(
        folder / "項目一覧.csv",
        "帳票の項目一覧（架空区 応援金担当）",
        ["申請書", "項目", "切り抜き"],
        [[cell["form"], cell["field"], cell["clipping"]] for cell in cells],
    )
    write(
        folder / "読取結果.csv",
        "OCR読取結果（架空区 応援金担当）",
        ["申請書", "項目", "順番", "文字", "確信度"],
        [
            [piece[key] for key in ("form", "field", "piece", "text", "confidence")]
            for piece in read("pieces")
            if piece["form"] in batch
        ],
    )
    write(
        folder / "正解の値.csv",
        "用紙に書いてある値（架空区 応援金担当が目で確かめたもの）",
        ["申請書", "項目", "値"],
        [[c["form"], c["field"], tidied(c["value"]) if c["field"] in FREE else c["value"]] for c in cells],
    )
    write(
        folder / "住民台帳.csv",
        "応援金の対象者の台帳（架空区 応援金担当）",
        ["番号", "氏名", "フリガナ", "生年月日", "住所"],
        [[person[key] for key in ("id", "氏名", "フリガナ", "生年月日", "住所")] for person in read("people")],
    )
    write(
        folder / "会社台帳.csv",
        "会社の台帳（架空区 応援金担当）",
        ["法人番号", "法人名"],
        [[company["法人番号"], company["法人名"]] for company in read("companies")],
    )
    write_clippings(folder / "切り抜き.zip", [cell["clipping"] for cell in cells])
    (folder / "画像" / f"{PAGE}.jpg").write_bytes(picture(f"pages/{PAGE}.jpg"))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
