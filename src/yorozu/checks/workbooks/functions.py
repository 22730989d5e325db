"""Excel's functions for `formulas`; each is handed its arguments as calls: IF works out only one branch."""

import datetime as dt
import math
from collections.abc import Callable, Iterator
from typing import Any

from yorozu.checks.workbooks.formulas import (
    Area,
    ExcelError,
    Unreadable,
    compared,
    floored,
    meets,
    number,
    rounded,
    single,
    text,
    truth,
)

Part = Callable[[], Any]


def _numbers(parts: tuple[Part, ...]) -> list[float]:
    """The numbers of arguments: in ranges only cells that hold numbers count."""
    found: list[float] = []
    for part in parts:
        value = part()
        if not isinstance(value, Area):
            found.append(number(value))
            continue
        for one in value.flat():
            if isinstance(one, int | float | dt.date) and not isinstance(one, bool):
                found.append(number(one))
    return found


def _all(parts: tuple[Part, ...]) -> Iterator[Any]:
    for part in parts:
        value = part()
        if isinstance(value, Area):
            yield from value.flat()
        else:
            yield value


def _truths(parts: tuple[Part, ...]) -> list[bool]:
    """Every condition, as an error in any of them is an error of the whole."""
    return [truth(value) for value in _all(parts)]


def _mean(numbers: list[float]) -> float:
    if not numbers:
        raise ExcelError("#DIV/0!")
    return sum(numbers) / len(numbers)


def _if(condition: Part, yes: Part, no: Part = lambda: False) -> Any:
    return _or_zero((yes if truth(condition()) else no)())


def _or_zero(value: Any) -> Any:
    value = single(value)
    return 0 if value is None else value


def _iferror(value: Part, otherwise: Part) -> Any:
    try:
        return _or_zero(value())
    except ExcelError:
        return _or_zero(otherwise())


def _is_error(value: Part) -> bool:
    try:
        single(value())
    except ExcelError:
        return True
    return False


def _matching(pairs: tuple[Part, ...]) -> list[bool]:
    """Which places of equally large ranges meet all conditions; range and condition take turns."""
    found: list[bool] | None = None
    for area, condition in zip(pairs[::2], pairs[1::2], strict=True):
        wanted = single(condition())
        now = [meets(value, wanted) for value in _area(area).flat()]
        if found is not None and len(found) != len(now):
            raise ExcelError("#VALUE!")
        found = now if found is None else [a and b for a, b in zip(found, now, strict=True)]
    return found or []


def _area(part: Part) -> Area:
    value = part()
    return value if isinstance(value, Area) else Area([[value]])


def _picked(values: Part, chosen: list[bool]) -> list[float]:
    found = list(_area(values).flat())
    if len(found) != len(chosen):
        raise Unreadable("大きさの違う範囲")
    return [
        number(value)
        for value, yes in zip(found, chosen, strict=True)
        if yes and isinstance(value, int | float | dt.date) and not isinstance(value, bool)
    ]


def _sumif(area: Part, condition: Part, values: Part | None = None) -> float:
    return sum(_picked(values or area, _matching((area, condition))))


def _averageif(area: Part, condition: Part, values: Part | None = None) -> float:
    return _mean(_picked(values or area, _matching((area, condition))))


def _subtotal(kind: Part, *parts: Part) -> Any:
    name = {1: "AVERAGE", 2: "COUNT", 3: "COUNTA", 4: "MAX", 5: "MIN", 9: "SUM"}.get(
        int(number(kind())) % 100
    )
    if name is None:
        raise Unreadable("この番号の SUBTOTAL 関数")
    return FUNCTIONS[name](*parts)


def _sumproduct(*parts: Part) -> float:
    columns = [list(_area(part).flat()) for part in parts]
    plain = [[number(one) if isinstance(one, int | float) else 0 for one in column] for column in columns]
    return math.fsum(math.prod(row) for row in zip(*plain, strict=True))


def _lookup(wanted: Part, table: Part, column: Part, near: Part = lambda: True) -> Any:
    if truth(near()):
        raise Unreadable("近い値を探す VLOOKUP 関数")
    for row in _area(table).rows:
        if row[0] is not None and compared("=", row[0], single(wanted())):
            return row[int(number(column())) - 1]
    raise ExcelError("#N/A")


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "SUM": lambda *parts: sum(_numbers(parts)),
    "AVERAGE": lambda *parts: _mean(_numbers(parts)),
    "MAX": lambda *parts: max(_numbers(parts), default=0),
    "MIN": lambda *parts: min(_numbers(parts), default=0),
    "COUNT": lambda *parts: len(_numbers(parts)),
    "COUNTA": lambda *parts: sum(value is not None for value in _all(parts)),
    "COUNTIF": lambda *parts: sum(_matching(parts)),
    "COUNTIFS": lambda *parts: sum(_matching(parts)),
    "SUMIF": _sumif,
    "SUMIFS": lambda values, *pairs: sum(_picked(values, _matching(pairs))),
    "AVERAGEIF": _averageif,
    "SUMPRODUCT": _sumproduct,
    "SUBTOTAL": _subtotal,
    "PRODUCT": lambda *parts: math.prod(_numbers(parts)),
    "IF": _if,
    "IFERROR": _iferror,
    "ISERROR": _is_error,
    "ISBLANK": lambda part: single(part()) is None,
    "ISNUMBER": lambda part: isinstance(single(part()), int | float | dt.date),
    "AND": lambda *parts: all(_truths(parts)),
    "OR": lambda *parts: any(_truths(parts)),
    "NOT": lambda part: not truth(part()),
    "TRUE": lambda: True,
    "FALSE": lambda: False,
    "ROUND": lambda value, digits: rounded(value(), digits(), "ROUND"),
    "ROUNDUP": lambda value, digits: rounded(value(), digits(), "ROUNDUP"),
    "ROUNDDOWN": lambda value, digits=lambda: 0: rounded(value(), digits(), "ROUNDDOWN"),
    "TRUNC": lambda value, digits=lambda: 0: rounded(value(), digits(), "ROUNDDOWN"),
    "INT": lambda value: floored(value()),
    "ABS": lambda value: abs(number(value())),
    "MOD": lambda value, by: number(value()) % number(by()),
    "QUOTIENT": lambda value, by: math.trunc(number(value()) / number(by())),
    "CONCATENATE": lambda *parts: "".join(text(part()) for part in parts),
    "VLOOKUP": _lookup,
}
