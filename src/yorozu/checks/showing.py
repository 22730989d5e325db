"""Values as a learner reads them: with their kind, and with what the eye misses made visible."""

import datetime as dt
import itertools
import unicodedata
from collections.abc import Mapping
from typing import Any

from yorozu.checks.kinds import Kind, kind_name, kind_of, plain

LONGEST_TEXT = 120
"""The most characters of a text that are shown."""
_MOST_ITEMS = 8
_DEEPEST = 3

# Marks for characters that look like nothing, and what a learner calls them.
_VISIBLE = {
    " ": ("␣", "半角の空白"),
    "\u3000": ("□", "全角の空白"),
    "\n": ("⏎", "改行"),
    "\r": ("⏎", "改行"),
    "\t": ("⇥", "タブ"),
    "\u00a0": ("⍽", "特殊な空白（NBSP）"),
}


def visible(text: str) -> str:
    """The text with spaces, tabs and line ends drawn as marks; other unprintable characters as codes."""
    drawn = []
    for character in text:
        if character in _VISIBLE:
            drawn.append(_VISIBLE[character][0])
        elif character.isprintable():
            drawn.append(character)
        else:
            drawn.append(f"\\u{ord(character):04x}")
    return "".join(drawn)


def around(text: str, at: int, reach: int) -> str:
    """The text near a position, with … where something is left out."""
    start, end = max(0, at - reach), at + reach
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def legend(*texts: str) -> str:
    """What the marks of `visible` in these texts mean, in one line; empty if there are none."""
    found = dict.fromkeys(
        _VISIBLE[character] for text in texts for character in text if character in _VISIBLE
    )
    return "、".join(f"「{mark}」は{name}" for mark, name in found)


def bracketed(text: str) -> str:
    """The text in brackets; empty if it is empty."""
    return f"（{text}）" if text else ""


def name_of(character: str) -> str:
    """One character with its width, for example 「全角の「１」」 or 「半角の空白」."""
    if character in _VISIBLE:
        return _VISIBLE[character][1]
    half = unicodedata.normalize("NFKC", character)
    if unicodedata.east_asian_width(character) == "F":
        return f"全角の「{character}」"
    if unicodedata.east_asian_width(character) == "H":
        return f"半角の「{character}」"
    if character.isascii() and half == character:
        return f"半角の「{visible(character)}」"
    return f"「{visible(character)}」"


def show(value: Any) -> str:
    """A value with its kind: 「文字列 "00123"」, 「数値 123」, 「日付 2026-04-01」, 「空（None）」."""
    kind = kind_of(value)
    if kind is Kind.BLANK:
        return f"空（{_blank_name(value)}）"
    if kind is Kind.TABLE:
        return f"{kind} {len(value)}行×{len(value.columns)}列"
    if kind is Kind.LIST:
        if isinstance(value, tuple):
            return f"{kind_name(value)} {len(value)}個 {_bare(value)}"
        return f"{kind}（{len(value)}個） {_bare(value)}"
    if kind is Kind.OTHER:
        return f"{type(value).__name__} という種類の値"
    return f"{kind} {_bare(value)}"


def show_keys(value: Mapping[Any, Any]) -> str:
    """A dict by its keys alone: 「辞書（キー2個） "氏名"、"住所"」, 「辞書（キーなし） {}」."""
    if not value:
        return f"{Kind.DICT}（キーなし） {{}}"
    keys = [_bare(key) for key in itertools.islice(value, _MOST_ITEMS)]
    return f"{Kind.DICT}（キー{len(value)}個） {_joined(keys, len(value), '、')}"


def _blank_name(value: Any) -> str:
    if value is None:
        return "None"
    return {"NaTType": "NaT", "NAType": "NA"}.get(type(value).__name__, "NaN")


def _bare(value: Any, depth: int = 0) -> str:
    """A value without its kind, as short as a screen allows."""
    kind = kind_of(value)
    scalar = plain(value)
    if kind is Kind.BLANK:
        return _blank_name(value)
    if kind is Kind.TEXT:
        cut = scalar if len(scalar) <= LONGEST_TEXT else scalar[:LONGEST_TEXT] + "…"
        return f'"{visible(cut)}"'
    if kind is Kind.MOMENT:
        return _moment(scalar)
    if kind in (Kind.NUMBER, Kind.TRUTH, Kind.DATE, Kind.TIME, Kind.SPAN):
        return str(scalar)
    if depth >= _DEEPEST:
        return "…"
    if kind is Kind.DICT:
        pairs = [
            f"{_bare(key, depth + 1)}: {_bare(item, depth + 1)}"
            for key, item in itertools.islice(value.items(), _MOST_ITEMS)
        ]
        return "{" + _joined(pairs, len(value)) + "}"
    if kind in (Kind.LIST, Kind.SET, Kind.ARRAY, Kind.COLUMN):
        items = [_bare(item, depth + 1) for item in itertools.islice(value, _MOST_ITEMS)]
        if isinstance(value, tuple):
            return f"({_joined(items, len(value))}{',' if len(value) == 1 else ''})"
        opening, closing = ("{", "}") if kind is Kind.SET else ("[", "]")
        return opening + _joined(items, len(value)) + closing
    return show(value)


def _joined(shown: list[str], total: int, comma: str = ", ") -> str:
    return comma.join([*shown, "…"] if total > len(shown) else shown)


def _moment(moment: dt.datetime) -> str:
    return moment.isoformat(
        sep=" ", timespec="minutes" if moment.second == moment.microsecond == 0 else "auto"
    )
