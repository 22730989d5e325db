"""Makes the snapshot again: `python make_corpus.py` draws the forms, reads them with Tesseract, writes ../snapshot.

It needs Tesseract with its Japanese model; another version of either may read differently. Units do not run this:
they work from the snapshot through snapshot.py.
"""

import csv
import io
import json
import sys
import tempfile
import zipfile
from pathlib import Path

import PIL
from drawing import boxes, cut, draw_page, spoil
from plan import FIELDS, make_plan
from reading import COMMAND, Piece, read, version

SNAPSHOT = Path(__file__).parent.parent / "snapshot"
MOMENT = (2026, 4, 1, 9, 0, 0)
CLIP_SCALE, CLIP_QUALITY = 0.55, 38
PAGE_SCALE, PAGE_QUALITY = 0.6, 40
PAGES = 8  # of the first forms of batch A, and of batch D, the whole page is kept too


def table(rows: list[dict[str, object]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def jpeg(image: PIL.Image.Image, scale: float, quality: int) -> bytes:
    small = image.resize((round(image.width * scale), round(image.height * scale)), PIL.Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def main(limit: int | None = None, folder: Path = SNAPSHOT) -> None:
    people, companies, forms = make_plan()
    forms = forms[:limit]
    folder.mkdir(parents=True, exist_ok=True)
    read_pieces: list[list[Piece]] = []
    pictures: dict[str, bytes] = {}
    where: dict[tuple[str, str], tuple[int, int, int, int]] = {}
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        kept = {form.id for batch in "AD" for form in [f for f in forms if f.batch == batch][:PAGES]}
        for form in forms:
            page, angle = spoil(draw_page(form), form)
            if form.id in kept:
                pictures[f"pages/{form.id}.jpg"] = jpeg(page, PAGE_SCALE, PAGE_QUALITY)
            cells = cut(page, form, angle)
            images = []
            for number, field in enumerate(FIELDS, 1):
                image, box = cells[field]
                where[form.id, field] = box
                pictures[f"clippings/{form.id}-{number:02}.jpg"] = jpeg(image, CLIP_SCALE, CLIP_QUALITY)
                images.append(scratch / f"{form.id}-{number:02}.png")
                image.save(images[-1])
            read_pieces += read(images, scratch)
    cell_rows, piece_rows = [], []
    found = iter(read_pieces)
    for form in forms:
        for number, field in enumerate(FIELDS, 1):
            pieces = next(found)
            left, top, width, height = where[form.id, field]
            cell_rows.append(
                {
                    "form": form.id,
                    "field": field,
                    "text": " ".join(piece.text for piece in pieces),
                    "written": form.written[field],
                    "value": form.value[field],
                    "left": left,
                    "top": top,
                    "width": width,
                    "height": height,
                    "clipping": f"{form.id}-{number:02}.jpg",
                }
            )
            for order, piece in enumerate(pieces, 1):
                x, y, w, h = piece.box
                piece_rows.append(
                    {
                        "form": form.id,
                        "field": field,
                        "piece": order,
                        "text": piece.text,
                        "confidence": piece.confidence,
                        "left": left + x,
                        "top": top + y,
                        "width": w,
                        "height": h,
                    }
                )
    files = {
        "forms.csv": table(
            [
                {
                    "form": form.id,
                    "batch": form.batch,
                    "look": form.look,
                    "degradation": form.degradation,
                    "person": form.person.id if form.person_known else "",
                    "company": form.company.number if form.company_known else "",
                }
                for form in forms
            ]
        ),
        "cells.csv": table(cell_rows),
        "pieces.csv": table(piece_rows),
        "people.csv": table(
            [
                {
                    "id": p.id,
                    "氏名": p.name,
                    "フリガナ": p.kana,
                    "生年月日": p.birthday.isoformat(),
                    "郵便番号": p.zip,
                    "住所": p.address,
                    "電話番号": p.phone,
                }
                for p in people
            ]
        ),
        "companies.csv": table([{"法人番号": c.number, "法人名": c.name, "所在地": c.address} for c in companies]),
        "about.json": json.dumps(
            {
                "tesseract": version(),
                "options": " ".join(COMMAND),
                "pillow": PIL.__version__,
                "layout": {field: list(box) for field, box in boxes().items()},
                "note": "架空のデータです。text はTesseractが読んだまま。written は用紙に書いた文字、value はその意味。",
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    with zipfile.ZipFile(folder / "pictures.zip", "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(pictures):
            archive.writestr(zipfile.ZipInfo(name, MOMENT), pictures[name])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(int(sys.argv[1]), Path(sys.argv[2]))
    else:
        main()
