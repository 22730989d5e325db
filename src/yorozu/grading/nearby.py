"""Data of a unit's kind: what its own tests and examples pass to a function, a little changed.

A number is one more or less, a date a day earlier or later, a value stands where another one of the same
heading stood, a list or table has a row less, its rows in another order, one of them twice, or none.
Texts are never made up, and paths stay as they are.
"""

import copy
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from yorozu.grading.told import is_path, told

# Other values tried in a place, rows of a list and headings of a row that are changed.
_OTHERS, _ROWS, _HEADINGS = 3, 4, 8


def variants(value: Any, pool: list[Any]) -> Iterator[Any]:
    """Values near to `value`.

    Args:
        value: what was passed.
        pool: what was passed in the same place elsewhere.
    """
    if is_path(value):
        return
    yield from _others(value, pool)
    match value:
        case bool():
            yield not value
        case int():
            yield from (value + 1, value - 1)
        case date():
            yield from (value + timedelta(days=1), value - timedelta(days=1))
        case list():
            yield from _lists(value)
        case dict():
            yield from _rows(value, pool)
        case _ if type(value).__name__ == "DataFrame":
            yield from _tables(value)


def _others(value: Any, pool: list[Any]) -> Iterator[Any]:
    """Other values of the pool, none twice."""
    if not isinstance(value, str | int | float | date | None):
        return
    seen = {told(value)}
    fresh = (other for other in pool if told(other) not in seen and not seen.add(told(other)))  # type: ignore[func-returns-value]
    yield from (other for other in islice(fresh, _OTHERS) if not is_path(other))


def _lists(value: list[Any]) -> Iterator[list[Any]]:
    if not value:
        return
    yield from (value[1:], value[:-1], value[::-1], [*value, value[0]], [])
    step = max(1, len(value) // _ROWS)
    for place in range(0, len(value), step):
        for new in variants(value[place], value):
            yield [*value[:place], new, *value[place + 1 :]]


def _rows(value: dict[Any, Any], pool: list[Any]) -> Iterator[dict[Any, Any]]:
    others = [other for other in pool if isinstance(other, dict)]
    for key in list(value)[:_HEADINGS]:
        for new in variants(value[key], [other[key] for other in others if key in other]):
            yield {**value, key: new}


def _tables(value: Any) -> Iterator[Any]:
    if value.empty:
        return
    yield from (value.iloc[1:], value.iloc[:-1], value.iloc[::-1], value.iloc[:0])
    for heading in value.columns:
        if value[heading].dtype.kind in "if":
            new = copy.deepcopy(value)
            new[heading] = value[heading].to_numpy()[::-1]
            yield new
