"""Whether two values are the same to an office, and if not, where the first difference is.

The rules:
- Kind matters: the text "00123" is not the number 123, True is not 1, "" is not blank.
- Numbers are equal by value: 3, 3.0, numpy.int64(3); fractions within one part in a thousand million.
- None, NaN, NaT and pandas.NA are all blank, and equal.
- A date and a datetime differ, even at midnight, unless `midnight_ok` (as Excel and pandas keep dates).
- Lists and tuples are equal by their items. Dicts ignore order. A numpy array or a Series is not a list.
- Tables compare by columns in order, then rows in order, then cells; the index and dtypes are ignored.
"""

import datetime as dt
import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from yorozu.checks.kinds import Kind, is_midnight, kind_name, kind_of, plain
from yorozu.checks.showing import LONGEST_TEXT, around, bracketed, legend, show, show_keys

_AROUND = 40  # characters shown on each side of the place where two long texts differ
_BLANK = "値が空です。return の書き忘れや、ちがうセルを読んでいることがよくあります。"
_BLANK_INSIDE = "この場所の値だけが空です。値の入れ忘れや、ちがう場所を読んでいることがよくあります。"


@dataclass(frozen=True)
class Difference:
    """The first place where two values differ.

    Attributes:
        reason: what is wrong in Japanese, without any data, so that it may be shown for hidden tests too.
        expected: the expected value as shown to the learner.
        got: the learner's value as shown to the learner.
        where: the place in Japanese, for example 「3行目の「職員番号」」; empty for the whole value.
        advice: what may have caused it, in Japanese, without any data.
        hint: more about it, in Japanese, with data.
    """

    reason: str
    expected: str
    got: str
    where: str = ""
    advice: str = ""
    hint: str = ""


def difference(got: Any, expected: Any, midnight_ok: bool = False) -> Difference | None:
    """The first difference between a learner's value and the expected one; None if they are the same."""
    wanted, given = kind_of(expected), kind_of(got)
    if wanted is Kind.TABLE and given is Kind.TABLE:
        return _of_tables(got, expected, midnight_ok)
    if wanted is not given and not (midnight_ok and {wanted, given} == {Kind.DATE, Kind.MOMENT}):
        return _of_kinds(got, expected)
    if wanted is Kind.LIST:
        return _of_lists(got, expected, midnight_ok)
    if wanted in (Kind.ARRAY, Kind.COLUMN):
        return _of_lists(got.tolist(), expected.tolist(), midnight_ok)
    if wanted is Kind.DICT:
        return _of_dicts(got, expected, midnight_ok)
    if same(got, expected, midnight_ok):
        return None
    reason = "値の種類は合っていますが、中身が違います。"
    advice, marks = _text_clues(plain(got), plain(expected))
    ours, theirs, where = _shown(plain(got), plain(expected))
    return Difference(reason, ours, theirs, where, advice, marks)


def same(got: Any, expected: Any, midnight_ok: bool = False) -> bool:
    """Whether two scalars (no lists, dicts or tables) are the same by the rules of this module."""
    got, expected = plain(got), plain(expected)
    kind = kind_of(expected)
    if kind is not kind_of(got):
        return midnight_ok and _same_day(got, expected)
    if kind is Kind.NUMBER:
        return _same_number(got, expected)
    if kind is Kind.OTHER and type(got) is not type(expected):
        return False
    return bool(got == expected)


def _same_number(got: Any, expected: Any) -> bool:
    if isinstance(got, int) and isinstance(expected, int):
        return got == expected
    try:
        return math.isclose(float(got), float(expected), rel_tol=1e-9, abs_tol=1e-12)
    except (OverflowError, TypeError):  # an int beyond floats, a complex number
        return bool(got == expected)


def _same_day(got: Any, expected: Any) -> bool:
    """Whether one is a date and the other the midnight that begins it."""
    days = []
    for value in (plain(got), plain(expected)):
        if isinstance(value, dt.datetime):
            if not is_midnight(value):
                return False
            value = value.date()
        if not isinstance(value, dt.date):
            return False
        days.append(value)
    return days[0] == days[1]


def _of_kinds(got: Any, expected: Any) -> Difference:
    wanted, given = kind_of(expected), kind_of(got)
    reason = f"値の種類が違います（「{kind_name(expected)}」のはずが「{kind_name(got)}」です）。"
    advice = _kind_advice(plain(got), plain(expected), wanted, given)
    return Difference(reason, show(expected), show(got), advice=advice)


def _kind_advice(got: Any, expected: Any, wanted: Kind, given: Kind) -> str:
    if given is Kind.BLANK:
        return _BLANK
    if given is Kind.OTHER and callable(got):
        return "関数そのものが返っています。呼び出しのかっこ () を付け忘れていませんか。"
    if wanted is Kind.TEXT and given is Kind.NUMBER and expected.isdecimal():
        return "数値にすると、先頭の 0 が消えます。番号は文字列のまま扱います。"
    if wanted is Kind.DATE and given is Kind.MOMENT:
        return "日時には時刻も付いています。.date() で日付だけを取り出せます。"
    if wanted is Kind.NUMBER and given is Kind.TEXT:
        return "文字列の数字は計算できません。int() などで数値にします。"
    if wanted in (Kind.DATE, Kind.MOMENT) and given is Kind.TEXT:
        return "見た目は日付でも、文字列のままでは日数の計算や並べ替えができません。"
    if wanted is Kind.LIST and given in (Kind.COLUMN, Kind.ARRAY):
        return ".tolist() でリストになります。"
    if isinstance(expected, tuple) and given is Kind.SET:
        return "組にするには、{ } ではなく、丸いかっこ ( ) で囲みます。"
    if wanted is Kind.LIST and given in (Kind.SET, Kind.OTHER):
        return "list( ) で囲むと、順番のあるリストになります。"
    if wanted is Kind.LIST and given is Kind.TABLE:
        return '.to_dict("records") で「辞書のリスト」になります。'
    return ""


def _shown(got: Any, expected: Any) -> tuple[str, str, str]:
    """The expected value and the learner's as shown, and the place in them that is shown of long texts."""
    if isinstance(got, str) and isinstance(expected, str):
        at = first_difference(got, expected)
        if at >= LONGEST_TEXT - _AROUND:
            ours, theirs = (show(around(text, at, _AROUND)) for text in (expected, got))
            return ours, theirs, f"{at + 1}文字目のあたり"
    return show(expected), show(got), ""


def first_difference(got: str, expected: str) -> int:
    """The position of the first character in which two texts differ."""
    for position, (theirs, ours) in enumerate(zip(got, expected, strict=False)):
        if theirs != ours:
            return position
    return min(len(got), len(expected))


def _text_clues(got: Any, expected: Any) -> tuple[str, str]:
    """The advice on two different texts, and what the marks in them mean; both empty for other values."""
    if not (isinstance(got, str) and isinstance(expected, str)):
        return "", ""
    return text_advice(got, expected), bracketed(legend(got, expected))


def text_advice(got: str, expected: str) -> str:
    """What two different texts have in common that the eye takes for equality; empty if nothing."""
    folded = [unicodedata.normalize("NFKC", text) for text in (got, expected)]
    bare = ["".join(text.split()) for text in folded]
    if got.strip() == expected.strip():
        return "前か後ろの空白だけが違います。"
    if unicodedata.normalize("NFC", got) == unicodedata.normalize("NFC", expected):
        return "漢字の異体字など、見た目の似た文字だけが違います。"
    if _of_one_width(got) == _of_one_width(expected):
        return "全角と半角だけが違います。"
    if folded[0] == folded[1]:
        return "㈱や①のような、1つにまとめた文字かどうかが違います。"
    if bare[0] == bare[1]:
        return "空白や改行（または全角と半角）だけが違います。"
    if got and got.lstrip("0") == expected.lstrip("0"):
        return "先頭の 0 の数が違います。"
    if got == f"{expected}.0" or got == f"{expected.lstrip('0')}.0":
        return "一度小数になったため、後ろに「.0」が付いています。"
    return ""


def _of_one_width(text: str) -> str:
    """The text with each character in its usual width; ㈱ and ① stay what they are, other than in NFKC."""
    usual = (
        unicodedata.normalize("NFKC", each)
        if unicodedata.decomposition(each).startswith(("<wide>", "<narrow>"))
        else each
        for each in text
    )
    return unicodedata.normalize("NFC", "".join(usual))


def _of_lists(got: Sequence[Any], expected: Sequence[Any], midnight_ok: bool) -> Difference | None:
    if len(got) != len(expected):
        return Difference("個数が違います。", _counted(expected), _counted(got))
    for position, (ours, theirs) in enumerate(zip(expected, got, strict=True), start=1):
        found = difference(theirs, ours, midnight_ok)
        if found:
            return _inside(f"{position}番目", found)
    return None


def _counted(items: Sequence[Any]) -> str:
    return f"{len(items)}個 … {show(items)}"


def _of_dicts(got: Any, expected: Any, midnight_ok: bool) -> Difference | None:
    if any(key not in got for key in expected) or any(key not in expected for key in got):
        reason = "辞書のキー（見出し）が違います。"
        hint = _names_hint(list(got), list(expected))
        return Difference(reason, show_keys(expected), show_keys(got), hint=hint)
    for key, value in expected.items():
        found = difference(got[key], value, midnight_ok)
        if found:
            return _inside(f"{show(key) if not isinstance(key, str) else f'「{key}」'}", found)
    return None


def _inside(place: str, found: Difference) -> Difference:
    if found.advice == _BLANK:
        found = replace(found, advice=_BLANK_INSIDE)
    return replace(found, where=f"{place}の{found.where}" if found.where else place)


def _names_hint(got: list[Any], expected: list[Any]) -> str:
    """How two lists of column names differ."""
    missing = [name for name in expected if name not in got]
    extra = [name for name in got if name not in expected]
    parts = []
    if missing:
        parts.append("足りないもの " + "、".join(show(name) for name in missing))
    if extra:
        parts.append("余分なもの " + "、".join(show(name) for name in extra))
    marks = legend(*(name for name in [*missing, *extra] if isinstance(name, str)))
    return "。".join(parts) + bracketed(marks)


def _of_tables(got: Any, expected: Any, midnight_ok: bool) -> Difference | None:
    wanted, given = [plain(name) for name in expected.columns], [plain(name) for name in got.columns]
    if wanted != given:
        alike = sorted(map(repr, wanted)) == sorted(map(repr, given))
        reason = "列の順番が違います。" if alike else "列（見出し）が違います。"
        return Difference(reason, show(wanted), show(given), hint=_names_hint(given, wanted))
    columns = range(len(wanted))
    ours = [expected.iloc[:, column].tolist() for column in columns]
    theirs = [got.iloc[:, column].tolist() for column in columns]
    for row in range(min(len(got), len(expected))):
        for column in columns:
            found = difference(theirs[column][row], ours[column][row], midnight_ok)
            if found and len(got) != len(expected):
                return _of_heights(got, expected, row)
            if found:
                return _inside(f"{row + 1}行目の「{wanted[column]}」", found)
    if len(got) != len(expected):
        return _of_heights(got, expected, min(len(got), len(expected)))
    return None


def _of_heights(got: Any, expected: Any, row: int) -> Difference:
    """The difference of two tables with different numbers of rows; `row` is the first that differs."""
    hint = f"最初に違うのは{row + 1}行目です。"
    return Difference("行の数が違います。", f"{len(expected)}行", f"{len(got)}行", hint=hint)
