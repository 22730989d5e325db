"""Reads images with Tesseract: one process for all, one line of text an image."""

import csv
import io
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

COMMAND = ("-l", "jpn", "--psm", "7", "--dpi", "200")


@dataclass(frozen=True)
class Piece:
    """What Tesseract calls a word: a run of characters with a box in the image and a confidence from 0 to 100."""

    text: str
    confidence: float
    box: tuple[int, int, int, int]


def version() -> str:
    """Tesseract's own version line."""
    shown = subprocess.run(["tesseract", "--version"], capture_output=True, text=True, check=True)
    return shown.stdout.splitlines()[0]


def read(images: list[Path], scratch: Path) -> list[list[Piece]]:
    """The pieces of each image, in order; nothing is corrected or dropped but pieces of blanks alone.

    Some images crash Tesseract (5.3.0 divides by zero); such a crash loses the whole list, so the images of a list that
    crashed are read one by one, and the one that crashes again counts as a cell in which nothing was read.
    """
    names = scratch / "images.txt"
    names.write_text("".join(f"{image}\n" for image in images), encoding="utf-8")
    done = subprocess.run(
        ["tesseract", names, scratch / "out", *COMMAND, "tsv"],
        capture_output=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    if done.returncode > 0:
        raise RuntimeError(f"tesseract: {done.stderr.decode(errors='replace')}")
    if done.returncode < 0:
        return [[]] if len(images) == 1 else [found for image in images for found in read([image], scratch)]
    pieces: list[list[Piece]] = [[] for _ in images]
    table = (scratch / "out.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == "5" and row["text"].strip():
            left, top, width, height = (int(row[key]) for key in ("left", "top", "width", "height"))
            piece = Piece(row["text"], round(float(row["conf"]), 1), (left, top, width, height))
            pieces[int(row["page_num"]) - 1].append(piece)
    return pieces
