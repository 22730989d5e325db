"""Reads a roster file, CSV (UTF-8 or cp932) or xlsx, into rows of text with their line numbers."""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from yorozu.errors import YorozuError

DEPARTMENT_HEADERS = ("所属コード", "所属名", "上位所属コード")
PEOPLE_HEADERS = ("職員番号", "氏名", "ユーザー名", "所属コード", "所属長", "発令日", "役割")
# Identifiers in which a number cell may have lost zeros, and wide digits mean the same as narrow ones.
CODES = ("職員番号", "ユーザー名", "所属コード", "上位所属コード")
DATE = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right; `line` counts from 1, 0 for the file as a whole."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" if self.line else f"{self.file}: {self.text}"


class RosterError(YorozuError):
    """The files cannot be imported as they are; nothing was. `problems` lists everything to put right."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        lines = "\n".join(str(problem) for problem in self.problems)
        super().__init__(f"nothing was imported; put these right and import again:\n{lines}")


@dataclass(frozen=True)
class Row:
    """One row: its line, and its cells by header, trimmed; dates are as ISO writes them."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, header: str) -> str:
        return self.cells[header]


def read_rows(path: Path, headers: Sequence[str], problems: list[Problem]) -> list[Row]:
    """The rows below the header line; empty ones are left out, columns that are not asked for are ignored.

    What cannot be read is added to `problems`.
    """
    try:
        lines = list(_xlsx(path) if path.suffix.lower() == ".xlsx" else _csv(path))
    except (OSError, InvalidFileException, zipfile.BadZipFile, KeyError) as error:
        problems.append(Problem(path.name, 0, f"cannot be read: {error}"))
        return []
    except UnicodeDecodeError:
        problems.append(Problem(path.name, 0, "is neither UTF-8 nor cp932 (Shift_JIS); save it as CSV UTF-8"))
        return []
    except csv.Error as error:
        problems.append(Problem(path.name, 0, f"is not CSV: {error}"))
        return []
    if not lines:
        problems.append(Problem(path.name, 0, f"is empty; its first line must be {','.join(headers)}"))
        return []
    first_line, first = lines[0]
    names = [_text(cell) for cell in first]
    missing = [header for header in headers if header not in names]
    twice = [header for header in headers if names.count(header) > 1]
    if missing or twice:
        what = f"lacks the columns {','.join(missing)}" if missing else f"has {','.join(twice)} twice"
        problems.append(Problem(path.name, first_line, f"{what}; the first line must be {','.join(headers)}"))
        return []
    rows = []
    for line, cells in lines[1:]:
        if any(_text(cell) for cell in cells[len(names) :]):
            problems.append(Problem(path.name, line, f"has more cells than the header ({len(names)})"))
            continue
        padded = [*cells, *[None] * (len(names) - len(cells))]
        row = {
            header: _cell(padded[names.index(header)], header, Problem(path.name, line, ""), problems)
            for header in headers
        }
        rows.append(Row(line, row))
    return rows


def parse_date(text: str) -> date | None:
    """A date written 2026-04-01 or 2026/4/1; None for anything else."""
    found = DATE.fullmatch(unicodedata.normalize("NFKC", text))
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _csv(path: Path) -> Iterator[tuple[int, list[object]]]:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp932")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, list(cells)
        line = reader.line_num + 1


def _xlsx(path: Path) -> Iterator[tuple[int, list[object]]]:
    workbook = load_workbook(path, read_only=True, data_only=True)
    try:
        for line, cells in enumerate(workbook.worksheets[0].iter_rows(values_only=True), 1):
            if any(_text(cell) for cell in cells):
                yield line, list(cells)
    finally:
        workbook.close()


def _cell(value: object, header: str, place: Problem, problems: list[Problem]) -> str:
    if header in CODES:
        if isinstance(value, (int, float)):
            problems.append(
                Problem(
                    place.file,
                    place.line,
                    f"{header} {value} is a number cell, so leading zeros may be lost; "
                    "format the column as text (文字列) and enter it again",
                )
            )
        return unicodedata.normalize("NFKC", _text(value))
    return _text(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
