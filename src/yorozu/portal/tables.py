"""Tables as data: the page and the xlsx file are made of the same one, so that they cannot differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from yorozu.portal import words
from yorozu.portal.words import Badge

Kind = Literal["text", "number", "day", "state"]


@dataclass(frozen=True)
class Column:
    """One column; `width` is in an xlsx sheet's characters, `row_header` names the row to screen readers."""

    title: str
    kind: Kind = "text"
    width: int = 16
    row_header: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell; `value` is what a spreadsheet calculates with, `text` what people read."""

    text: str
    value: str | float | date | None = None
    badge: Badge | None = None


@dataclass(frozen=True)
class Table:
    """A titled table; `totals` is its last line, empty if it has none."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...] = ()


def text(value: str | None) -> Cell:
    """A cell of text; None is shown as a dash and is empty in the file's eyes too."""
    return Cell(value if value else "－")


def number(value: float | None, instead: str = "－") -> Cell:
    """A cell of a number, or of a word where there is none."""
    return Cell(instead) if value is None else Cell(words.number(value), value)


def day(value: date | None) -> Cell:
    """A cell of a date, or a dash."""
    return Cell("－") if value is None else Cell(words.plain_day(value), value)


def state(badge: Badge) -> Cell:
    """A cell of a state in a word; the shape beside it is the page's."""
    return Cell(badge.word, badge=badge)


def fraction(done: int, people: int) -> Cell:
    """A cell 「分子／分母」."""
    return Cell(f"{done}／{people}")


def texts(table: Table) -> list[Sequence[str]]:
    """The table as it reads, line by line, the column titles first."""
    body = [[cell.text for cell in row] for row in (*table.rows, *([table.totals] if table.totals else []))]
    return [[column.title for column in table.columns], *body]
