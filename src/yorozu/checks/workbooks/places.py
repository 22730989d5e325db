"""Cells and ranges by their addresses, and how a message names them."""

from collections.abc import Iterable, Iterator
from typing import Any

from yorozu.checks.differences import Difference
from yorozu.checks.failed import CheckFailed
from yorozu.checks.values import failure


def cells_of(sheet: Any, places: str | Iterable[str]) -> Iterator[Any]:
    """The cells of addresses like "C5" and "B4:D9", row by row."""
    for place in [places] if isinstance(places, str) else places:
        found = sheet[place]
        if not isinstance(found, tuple):
            yield found
            continue
        for row in found:
            yield from row if isinstance(row, tuple) else (row,)


def place_of(cell: Any) -> str:
    """A cell as a message names it."""
    return f"シート「{cell.parent.title}」の {cell.coordinate} セル"


def column_place(sheet: Any, letter: str) -> str:
    """A column as a message names it."""
    return f"シート「{sheet.title}」の {letter} 列"


def text_of_formula(cell: Any) -> str | None:
    """The formula of a cell, with its "="; None if the cell holds a constant or nothing."""
    value = cell.value
    text = getattr(value, "text", None) if type(value).__name__ == "ArrayFormula" else value
    if isinstance(text, str) and cell.data_type == "f":
        return text if text.startswith("=") else f"={text}"
    return None


def failed(
    what: str, reason: str, look: str, hidden: bool, expected: str = "", got: str = "", where: str = ""
) -> CheckFailed:
    """The failure to raise; a hidden one says only `what`, the reason and where to look."""
    return failure(Difference(reason, expected, got, where), what, look, hidden)
