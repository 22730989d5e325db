"""What kind a value is, in the words of an office: text, number, date, blank.

numpy's and pandas' scalars count as what they stand for. Their types are known by name, so that
neither library has to be imported here.
"""

import datetime as dt
import math
from collections.abc import Mapping, Set
from decimal import Decimal
from enum import StrEnum
from numbers import Number
from typing import Any


class Kind(StrEnum):
    """Kinds that a learner must keep apart; the value is the Japanese name."""

    BLANK = "空（値なし）"
    TEXT = "文字列"
    NUMBER = "数値"
    TRUTH = "真偽値"
    DATE = "日付"
    MOMENT = "日時"
    TIME = "時刻"
    SPAN = "時間の長さ"
    LIST = "リスト"
    DICT = "辞書"
    SET = "集合"
    ARRAY = "配列（numpy）"
    COLUMN = "表の1列（Series）"
    TABLE = "表（DataFrame）"
    OTHER = "その他"


def plain(value: Any) -> Any:
    """A scalar as standard Python has it: numpy.int64(3) becomes 3; NaN, NaT and pandas.NA become None.

    Everything that is not such a scalar comes back as it is. A pandas Timestamp becomes a datetime.
    """
    library = type(value).__module__.partition(".")[0]
    name = type(value).__name__
    if library == "pandas" and name in ("NaTType", "NAType"):
        return None
    if library == "pandas" and name == "Timestamp":
        return value.to_pydatetime(warn=False)
    if library == "numpy" and name in ("datetime64", "timedelta64"):
        import pandas as pd

        return plain(pd.Timestamp(value) if name == "datetime64" else pd.Timedelta(value))
    if library == "numpy" and getattr(value, "shape", None) == ():
        value = value.item()
    if (isinstance(value, float) and math.isnan(value)) or (isinstance(value, Decimal) and value.is_nan()):
        return None
    return value


_KIND_OF_LIBRARY_TYPE = {
    "numpy.ndarray": Kind.ARRAY,
    "pandas.Series": Kind.COLUMN,
    "pandas.Index": Kind.COLUMN,
    "pandas.DataFrame": Kind.TABLE,
}

_KIND_OF_TYPE: tuple[tuple[tuple[type, ...], Kind], ...] = (
    ((bool,), Kind.TRUTH),  # before numbers: True is an int to Python, not to an office
    ((str,), Kind.TEXT),
    ((dt.datetime,), Kind.MOMENT),  # before dates: a datetime is a date to Python
    ((dt.date,), Kind.DATE),
    ((dt.time,), Kind.TIME),
    ((dt.timedelta,), Kind.SPAN),
    ((Number,), Kind.NUMBER),
    ((list, tuple), Kind.LIST),
    ((Mapping,), Kind.DICT),
    ((Set,), Kind.SET),
)


def kind_of(value: Any) -> Kind:
    """The kind of a value. Lists and tuples are one kind; True is no number; NaN, NaT, None are blank."""
    value = plain(value)
    if value is None:
        return Kind.BLANK
    for parent in type(value).__mro__:
        library = parent.__module__.partition(".")[0]
        if library in ("numpy", "pandas"):
            found = _KIND_OF_LIBRARY_TYPE.get(f"{library}.{parent.__name__}")
            if found:
                return found
    for types, kind in _KIND_OF_TYPE:
        if isinstance(value, types):
            return kind
    return Kind.OTHER


def kind_name(value: Any) -> str:
    """What a learner calls the kind of a value; tuples have a name of their own here."""
    return "組（タプル）" if isinstance(value, tuple) else kind_of(value)


def is_midnight(moment: dt.datetime) -> bool:
    """Whether a datetime has no time of day and no time zone, so that it can stand for a date."""
    return moment.tzinfo is None and moment.time() == dt.time()
