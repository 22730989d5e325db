"""Reads the committed snapshot: what the units' make_data.py call. It needs neither Tesseract nor Pillow."""

import csv
import json
import unicodedata
import zipfile
from pathlib import Path

SNAPSHOT = Path(__file__).parent.parent / "snapshot"


def read(name: str, folder: Path = SNAPSHOT) -> list[dict[str, str]]:
    """One table: forms, cells, pieces, people or companies."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def about() -> dict[str, object]:
    """With what the snapshot was made, and where each field stands on the page."""
    found: dict[str, object] = json.loads((SNAPSHOT / "about.json").read_text(encoding="utf-8"))
    return found


def picture(name: str) -> bytes:
    """One picture as JPEG: clippings/F001-07.jpg (a cell), pages/F001.jpg (a page; only some are kept)."""
    with zipfile.ZipFile(SNAPSHOT / "pictures.zip") as archive:
        return archive.read(name)


def folded(text: str) -> str:
    """A text without what paper does not show: the width of characters, and spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def distance(a: str, b: str) -> int:
    """How many characters must be put in, taken out or changed to make one text of the other (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (left != right))
    return row[-1]
