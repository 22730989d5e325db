"""Works out the formulas of a workbook as Excel would, for the functions that an office uses every day.

So a check can ask what a formula gives, also after some cells have changed, instead of comparing its text:
=SUM(C5:C9), =C5+C6+C7+C8+C9 and =SUBTOTAL(9,$C$5:$C$9) are equally right. openpyxl splits the text.
"""

import contextlib
import datetime as dt
import fnmatch
import inspect
import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from functools import lru_cache
from typing import Any

from yorozu.checks.kinds import plain
from yorozu.checks.workbooks.places import text_of_formula

_EPOCH = dt.datetime(1899, 12, 30)
_AREA = re.compile(r"(?:(?P<sheet>'(?:[^']|'')+'|[^'!]+)!)?(?P<area>[^!]+)")
_PARTS = re.compile(r"\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?")


class Unreadable(Exception):
    """A formula uses something that is not known here, or is not written as a formula; the text names it.

    `cell` is the cell of that formula, which may be another than the one asked for.
    """

    cell: Any = None


class Circular(Unreadable):
    """A formula needs its own cell; the text is that cell's address. Excel warns of it and shows 0."""


class ExcelError(Exception):
    """A formula gives one of Excel's errors; the text is its code, for example #DIV/0!."""


class Area:
    """The values of a range, row by row."""

    def __init__(self, rows: list[list[Any]]) -> None:
        self.rows = rows

    def flat(self) -> Iterator[Any]:
        """All values, row by row."""
        for row in self.rows:
            yield from row


def precedents(sheet: Any, cell: str) -> set[tuple[str, str]]:
    """Which cells a formula names itself, as pairs of sheet and address; empty for a constant.

    Raises:
        Unreadable: it names something else than cells and ranges.
    """
    text = text_of_formula(sheet[cell])
    found = set()
    for token in _tokens(text) if text else []:
        if token.type == "OPERAND" and token.subtype == "RANGE":
            there, rows = _addresses(sheet, token.value)
            found |= {(there.title, address) for row in rows for address in row}
    return found


@lru_cache(maxsize=1024)  # checks work out the same formula for many changes of its inputs
def _tokens(text: str) -> list[Any]:
    from openpyxl.formula import Tokenizer
    from openpyxl.formula.tokenizer import TokenizerError

    try:
        return [token for token in Tokenizer(text).items if token.type != "WHITE-SPACE"]
    except (TokenizerError, IndexError):  # IndexError: a bracket is closed that was never opened
        raise Unreadable("この式の書き方") from None


def _addresses(sheet: Any, text: str) -> tuple[Any, list[list[str]]]:
    """The sheet that a reference means, and the addresses in it, row by row; columns end with the data."""
    found = _AREA.fullmatch(text)
    name = found["sheet"] if found else None
    if name is not None:
        name = name[1:-1].replace("''", "'") if name.startswith("'") else name
        if name not in sheet.parent.sheetnames:
            raise ExcelError("#REF!")
        sheet = sheet.parent[name]
    parts = _PARTS.fullmatch(found["area"]) if found else None
    if not parts or not (parts[1] or parts[2]) or (":" not in text and not (parts[1] and parts[2])):
        raise Unreadable(f"「{text}」という名前か参照")
    left, top, right, bottom = parts.groups()
    if ":" not in text:
        right, bottom = left, top
    return sheet, _grid(left, top or 1, right, bottom or sheet.max_row, sheet.max_column if not left else 0)


@lru_cache(maxsize=1024)
def _grid(
    left: str | None, top: str | int, right: str | None, bottom: str | int, columns: int
) -> list[list[str]]:
    """The addresses of a range, row by row; one of whole rows ends with so many columns."""
    from openpyxl.utils import column_index_from_string, get_column_letter

    first, last = column_index_from_string(left or "A"), columns or column_index_from_string(right or "A")
    start, end = int(top), int(bottom)
    first, last, start, end = min(first, last), max(first, last), min(start, end), max(start, end)
    return [[f"{get_column_letter(c)}{r}" for c in range(first, last + 1)] for r in range(start, end + 1)]


class Worked:
    """A workbook whose formulas are worked out when they are asked for.

    Args:
        book: an openpyxl workbook with its formulas (not data_only).
        changed: other values for some cells, by sheet and address, as if someone had typed them.
    """

    def __init__(self, book: Any, changed: Mapping[tuple[str, str], Any] | None = None) -> None:
        self._book = book
        self._changed = dict(changed or {})
        self._known: dict[tuple[str, str], Any] = {}
        self._open: set[tuple[str, str]] = set()

    def value(self, sheet: str, cell: str) -> Any:
        """What a cell shows: the constant, or what its formula gives; an error as its code (a text).

        Raises:
            Unreadable: a formula uses something that is not known here.
        """
        try:
            return self._value(sheet, cell)
        except ExcelError as error:
            return str(error)

    def _value(self, sheet: str, address: str) -> Any:
        key = (sheet, address)
        if key in self._changed:
            return self._changed[key]
        if key in self._known:
            if isinstance(self._known[key], ExcelError):
                raise self._known[key]
            return self._known[key]
        cell = self._book[sheet][address]
        text = text_of_formula(cell)
        if text is None:
            return plain(cell.value)  # numpy's numbers stay what they are until the book is saved
        if key in self._open:
            raise Circular(address)
        self._open.add(key)
        try:
            value = _Formula(self, self._book[sheet], _tokens(text)).result()
        except ExcelError as error:
            self._known[key] = error
            raise
        except Unreadable as error:
            error.cell = error.cell or cell
            raise
        finally:
            self._open.discard(key)
        self._known[key] = value
        return value

    def area(self, sheet: Any, text: str) -> Area:
        """The values of a reference in a formula."""
        there, rows = _addresses(sheet, text)
        return Area([[self._value(there.title, address) for address in row] for row in rows])


_LEVELS: tuple[tuple[str, ...], ...] = (
    ("=", "<>", "<", ">", "<=", ">="),
    ("&",),
    ("+", "-"),
    ("*", "/"),
    ("^",),
)


class _Formula:
    """One formula on its way to a value; each part is a call that gives its value when asked."""

    def __init__(self, book: Worked, sheet: Any, tokens: list[Any]) -> None:
        self._book, self._sheet, self._tokens, self._at = book, sheet, tokens, 0

    def result(self) -> Any:
        part = self._infix(0)
        if self._at != len(self._tokens):
            raise Unreadable("式の書き方")
        value = single(part())
        return 0 if value is None else value

    def _peek(self) -> Any:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _infix(self, level: int) -> Callable[[], Any]:
        if level == len(_LEVELS):
            return self._prefix()
        left = self._infix(level + 1)
        while (
            (token := self._peek()) is not None
            and token.type == "OPERATOR-INFIX"
            and (token.value in _LEVELS[level])
        ):
            self._at += 1
            left = _joined(token.value, left, self._infix(level + 1))
        return left

    def _prefix(self) -> Callable[[], Any]:
        token = self._peek()
        if token is not None and token.type == "OPERATOR-PREFIX":
            self._at += 1
            part = self._prefix()
            return (lambda: -number(part())) if token.value == "-" else part
        part = self._operand()
        while (token := self._peek()) is not None and token.type == "OPERATOR-POSTFIX":
            self._at += 1
            part = _percent(part)
        return part

    def _operand(self) -> Callable[[], Any]:
        token = self._peek()
        if token is None:
            raise Unreadable("途中で終わる式")
        self._at += 1
        if token.type == "OPERAND":
            return self._constant(token)
        if token.type == "PAREN" and token.subtype == "OPEN":
            inside = self._infix(0)
            self._close("PAREN")
            return inside
        if token.type == "FUNC" and token.subtype == "OPEN":
            return self._call(token.value[:-1].upper().removeprefix("_XLFN."))
        raise Unreadable(f"「{token.value}」の書き方")

    def _constant(self, token: Any) -> Callable[[], Any]:
        value: Any
        if token.subtype == "RANGE":
            return lambda: self._book.area(self._sheet, token.value)
        if token.subtype == "NUMBER":
            value = float(token.value)
        elif token.subtype == "TEXT":
            value = token.value[1:-1].replace('""', '"')
        elif token.subtype == "LOGICAL":
            value = token.value.upper() == "TRUE"
        else:
            raise ExcelError(token.value)
        return lambda: value

    def _close(self, kind: str) -> None:
        token = self._peek()
        if token is None or token.type != kind or token.subtype != "CLOSE":
            raise Unreadable("かっこの対応")
        self._at += 1

    def _call(self, name: str) -> Callable[[], Any]:
        arguments: list[Callable[[], Any]] = []
        token = self._peek()
        empty = token is not None and token.type == "FUNC" and token.subtype == "CLOSE"
        while not empty:
            token = self._peek()
            if token is not None and (
                token.type == "SEP" or (token.type, token.subtype) == ("FUNC", "CLOSE")
            ):
                arguments.append(lambda: None)  # an argument left out
            else:
                arguments.append(self._infix(0))
            token = self._peek()
            if token is None or token.type != "SEP":
                break
            self._at += 1
        self._close("FUNC")
        from yorozu.checks.workbooks.functions import FUNCTIONS

        if name not in FUNCTIONS:
            raise Unreadable(f"{name} 関数")
        try:
            inspect.signature(FUNCTIONS[name]).bind(*arguments)
        except TypeError:
            raise Unreadable(f"{name} 関数のかっこの中の、「,」で区切った数") from None
        return lambda: FUNCTIONS[name](*arguments)


def _percent(part: Callable[[], Any]) -> Callable[[], Any]:
    return lambda: number(part()) / 100


def _joined(operator: str, left: Callable[[], Any], right: Callable[[], Any]) -> Callable[[], Any]:
    def value() -> Any:
        a, b = single(left()), single(right())
        if operator == "&":
            return text(a) + text(b)
        if operator in _LEVELS[0]:
            return compared(operator, a, b)
        x, y = number(a), number(b)
        if operator == "/":
            if y == 0:
                raise ExcelError("#DIV/0!")
            return x / y
        try:
            return {"+": x + y, "-": x - y, "*": x * y}[operator] if operator != "^" else x**y
        except (OverflowError, ZeroDivisionError):
            raise ExcelError("#NUM!") from None

    return value


def single(value: Any) -> Any:
    """One value of what a part of a formula gives; a range of one cell is its cell."""
    if isinstance(value, Area):
        if len(value.rows) == 1 and len(value.rows[0]) == 1:
            return value.rows[0][0]
        raise ExcelError("#VALUE!")
    return value


def number(value: Any) -> float:
    """A value as Excel calculates with it: blank is 0, dates are days, a text of digits is a number."""
    value = single(value)
    if value is None:
        return 0
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, dt.datetime):
        return (value - _EPOCH) / dt.timedelta(days=1)
    if isinstance(value, dt.date):
        return (dt.datetime(value.year, value.month, value.day) - _EPOCH).days
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        raise ExcelError("#VALUE!") from None


def text(value: Any) -> str:
    """A value as Excel joins it to a text."""
    value = single(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return value
    amount = number(value)
    return str(int(amount)) if amount == int(amount) else repr(amount)


def truth(value: Any) -> bool:
    """A value as a condition."""
    value = single(value)
    if isinstance(value, str):
        if value.upper() in ("TRUE", "FALSE"):
            return value.upper() == "TRUE"
        raise ExcelError("#VALUE!")
    return bool(number(value))


def compared(operator: str, a: Any, b: Any) -> bool:
    """Excel's comparison: blank is 0 or "", case does not matter, every text is above every number."""

    def key(value: Any, other: Any) -> tuple[int, Any]:
        if value is None:
            value = "" if isinstance(other, str) else 0
        if isinstance(value, bool):
            return 2, value
        return (1, value.casefold()) if isinstance(value, str) else (0, round(number(value), 12))

    x, y = key(a, b), key(b, a)
    return {"=": x == y, "<>": x != y, "<": x < y, ">": x > y, "<=": x <= y, ">=": x >= y}[operator]


def meets(value: Any, condition: Any) -> bool:
    """Whether a cell meets a condition of SUMIF and COUNTIF: 100, ">=100", "総務*", "<>"."""
    operator, wanted = "=", condition
    if isinstance(condition, str):
        found = re.match(r"(<=|>=|<>|=|<|>)?(.*)", condition, re.S)
        operator, wanted = (found[1] or "=", found[2]) if found else ("=", condition)
        with contextlib.suppress(ValueError):
            wanted = float(wanted)
    if isinstance(wanted, str):
        if wanted == "":
            blank = value is None or (value == "" and found is not None and not found[1])
            return blank if operator == "=" else not blank
        if operator in ("=", "<>"):
            same = isinstance(value, str) and fnmatch.fnmatchcase(value.casefold(), wanted.casefold())
            return same == (operator == "=")
        return isinstance(value, str) and compared(operator, value, wanted)
    if value is None or isinstance(value, bool):
        return operator == "<>"
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return operator == "<>"
    return compared(operator, value, wanted)


def rounded(value: Any, digits: Any, how: str) -> float:
    """ROUND (half away from zero), ROUNDUP and ROUNDDOWN on the digits that Excel shows."""
    amount = Decimal(repr(float(f"{number(value):.15g}")))
    place = Decimal(1).scaleb(-int(number(digits)))
    mode = {"ROUND": ROUND_HALF_UP, "ROUNDUP": ROUND_UP, "ROUNDDOWN": ROUND_DOWN}[how]
    return float((amount / place).quantize(Decimal(1), rounding=mode) * place)


def floored(value: Any) -> float:
    """INT: down to the next whole number."""
    return math.floor(number(value))
