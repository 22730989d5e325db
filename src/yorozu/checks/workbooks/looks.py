"""How cells look: number formats, widths, bold, fill, borders, alignment."""

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from yorozu.checks.showing import show
from yorozu.checks.workbooks.formulas import Unreadable, Worked
from yorozu.checks.workbooks.places import cells_of, column_place, failed, place_of

_DEFAULT_WIDTH = 8.43
_SKIPPED = re.compile(r"_.|\*.|\[[^\]]*\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')


@dataclass(frozen=True)
class _Shape:
    """What a number format does, whatever its text."""

    thousands: bool
    percent: bool
    decimals: int
    scaled: int
    whole: int
    date: str
    text: bool


def number_format(
    sheet: Any,
    places: str | Iterable[str],
    expected: str,
    *,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the cells' number format shows numbers as the expected one does.

    The text of the format may differ: "#,##0", "#,##0;-#,##0" and "#,##0_ " are the same. What stands in
    quotes (円, ▲ before negative numbers) must be there if the expected format has it.

    Raises:
        CheckFailed: a cell's format shows them in another way.
    """
    for cell in cells_of(sheet, places):
        if not _same_format(cell.number_format, expected):
            reason = "表示形式が違います。" + _format_advice(cell.number_format, expected)
            raise failed(
                what or "表示形式",
                reason,
                look,
                hidden,
                show(expected),
                show(cell.number_format),
                place_of(cell),
            )


def _same_format(got: str, expected: str) -> bool:
    if got == expected:
        return True
    ours, theirs = expected.split(";"), got.split(";")
    if _shape(ours[0]) != _shape(theirs[0]):
        return False
    if _words(ours[0]) and _words(ours[0]) != _words(theirs[0]):
        return False
    if len(ours) > 1:
        below = theirs[1] if len(theirs) > 1 else f"-{theirs[0]}"
        return _shape(ours[1]) == _shape(below) and _words(ours[1]) == _words(below)
    return True


def _words(section: str) -> str:
    """The words and signs that a section adds to a number."""
    section = _SKIPPED.sub("", section)
    words = "".join(quoted or escaped for quoted, escaped in _LITERAL.findall(section))
    bare = _LITERAL.sub("", section)
    return "".join((words + "".join(one for one in bare if one not in "#0?,.%;@ E+")).split())


def _shape(section: str) -> _Shape:
    bare = _LITERAL.sub("", _SKIPPED.sub("", section)).strip()
    if bare.casefold() in ("general", "g/標準", "標準", ""):
        return _Shape(False, False, -1, 0, 0, "", False)
    letters = "".join(re.findall(r"[ymdhseg]+", bare.casefold()))
    if letters and not re.search(r"[#0?]", bare):
        return _Shape(False, False, 0, 0, 0, letters, False)
    digits = re.search(r"[#0?,.]+", bare)
    body = digits[0] if digits else ""
    whole, _, fraction = body.partition(".")
    scaled = len(body) - len(body.rstrip(","))
    zeros = whole.replace(",", "").count("0")
    return _Shape(
        "," in whole.rstrip(","), "%" in bare, len(fraction.rstrip(",")), scaled, zeros, "", "@" in bare
    )


def _format_advice(got: str, expected: str) -> str:
    ours, theirs = _shape(expected.split(";")[0]), _shape(got.split(";")[0])
    if theirs.decimals == -1:
        return "まだ「標準」のままです。"
    if ours.thousands and not theirs.thousands:
        return "3桁ごとの「,」がありません。"
    if ours.percent != theirs.percent:
        return "「%」がありません。" if ours.percent else "「%」が付いています。"
    if ours.decimals != theirs.decimals:
        return "小数点より下の桁の数が違います。"
    return ""


def widths(
    sheet: Any,
    expected: Mapping[str, float],
    *,
    at_least: bool = False,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the columns (by letter) are as wide as this; with `at_least` they may be wider.

    Raises:
        CheckFailed: one is not.
    """
    _columns_made(sheet, what, look, hidden)
    for letter, wanted in expected.items():
        got = width_of(sheet, letter)
        if got < wanted - 0.01 or (not at_least and got > wanted + 0.01):
            reason = "列の幅が違います。" if not at_least else "列の幅が足りません。"
            shown = f"{wanted:g}" + ("以上" if at_least else "")
            raise failed(
                what or "列の幅", reason, look, hidden, shown, f"{got:g}", column_place(sheet, letter)
            )


def _columns_made(sheet: Any, what: str, look: str, hidden: bool) -> None:
    """Refuses `sheet.column_dimensions["A"] = 20`, which openpyxl takes, but cannot save."""
    for letter, dimension in sheet.column_dimensions.items():
        if not hasattr(dimension, "width"):
            reason = f'`.width` がありません。sheet.column_dimensions["{letter}"].width に、幅を入れます。'
            raise failed(what or "列の幅", reason, look, hidden, where=column_place(sheet, letter))


def width_of(sheet: Any, letter: str) -> float:
    """The width of a column; openpyxl keeps neighbours of one width under the first one's letter."""
    from openpyxl.utils import column_index_from_string

    number = column_index_from_string(letter)
    own = sheet.column_dimensions.get(letter)
    if own is not None and own.customWidth:
        return float(own.width)
    for dimension in sheet.column_dimensions.values():
        if dimension.customWidth and dimension.min and dimension.min <= number <= (dimension.max or 0):
            return float(dimension.width)
    return float(sheet.sheet_format.defaultColWidth or _DEFAULT_WIDTH)


def fits(
    sheet: Any, places: str | Iterable[str], *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if each column is wide enough for what these cells show; a full-width character takes two places.

    Raises:
        CheckFailed: one is too narrow, so that Excel would cut a text or show ##### instead of a number.
    """
    _columns_made(sheet, what, look, hidden)
    worked = Worked(sheet.parent)
    for cell in cells_of(sheet, places):
        try:
            text = _drawn(worked.value(sheet.title, cell.coordinate), cell.number_format)
        except Unreadable:
            continue
        lines = text.split("\n") if cell.alignment.wrap_text else [text.replace("\n", "")]
        needed = max(places_of(line) for line in lines)
        got = width_of(sheet, cell.column_letter)
        if needed > got + 0.01:
            reason = "列の幅が足りません。文字が隠れたり、数字が「####」になったりします。"
            raise failed(
                what or "列の幅",
                reason,
                look,
                hidden,
                f"{needed}以上（{show(text)} が入る幅。全角の文字は2つ分）",
                f"{got:g}",
                place_of(cell),
            )


def places_of(text: str) -> int:
    """How many half-width places a text takes."""
    return sum(2 if unicodedata.east_asian_width(one) in "FWA" else 1 for one in text)


def _drawn(value: Any, number_format: str) -> str:
    """About what a cell shows; enough for its length."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return value.strftime("%Y/%m/%d")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    sections = number_format.split(";")
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    shape = _shape(section)
    if shape.decimals < 0:
        return f"{value:.0f}"  # Excel drops decimals of an unformatted number that does not fit
    amount = abs(value) * (100 if shape.percent else 1) / 1000**shape.scaled
    sign = "-" if value < 0 and len(sections) == 1 else ""
    comma = "," if shape.thousands else ""
    return (
        sign + f"{amount:{comma}.{shape.decimals}f}" + "%" * shape.percent + _words(section).replace("%", "")
    )


_TOOLS = {
    "font": ("Font", "bold"),
    "fill": ("PatternFill", "fill_type"),
    "border": ("Border", "top"),
    "alignment": ("Alignment", "horizontal"),
}


def _made(cell: Any, style: str, what: str, look: str, hidden: bool) -> None:
    """Refuses `cell.font = "bold"`, `cell.border = Side("thin")` and the like, which openpyxl takes."""
    tool, part = _TOOLS[style]
    if not hasattr(getattr(cell, style), part):
        reason = f"cell.{style} には、{tool}( ) で作ったものを入れます。ほかの値が入っています。"
        raise failed(what, reason, look, hidden, where=place_of(cell))


def bold(
    sheet: Any,
    places: str | Iterable[str],
    *,
    yes: bool = True,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the cells are bold, or with yes=False if none is.

    Raises:
        CheckFailed: they are not.
    """
    what = what or "文字の太さ"
    for cell in cells_of(sheet, places):
        _made(cell, "font", what, look, hidden)
        if bool(cell.font.bold) != yes:
            names = ["太字ではない文字", "太字"]
            reason = "太字になっていません。" if yes else "太字になっています。"
            raise failed(what, reason, look, hidden, names[yes], names[not yes], place_of(cell))


def filled(
    sheet: Any,
    places: str | Iterable[str],
    colour: str = "",
    *,
    yes: bool = True,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the cells have a solid fill, of this colour ("D9E1F2") if named; with yes=False if none has.

    Raises:
        CheckFailed: they have not.
    """
    what = what or "セルの色"
    for cell in cells_of(sheet, places):
        _made(cell, "fill", what, look, hidden)
        solid = cell.fill is not None and cell.fill.fill_type == "solid"
        got = str(cell.fill.fgColor.rgb)[-6:].upper() if solid and cell.fill.fgColor.type == "rgb" else ""
        shown = f"色 {got}" if got else "色が付いている" if solid else "色なし"
        if solid != yes:
            reason = "セルに色が付いていません。" if yes else "セルに色が付いています。"
            wanted = (f"色 {colour}" if colour else "色が付いている") if yes else "色なし"
            raise failed(what, reason, look, hidden, wanted, shown, place_of(cell))
        if yes and colour and got != colour[-6:].upper():
            raise failed(what, "セルの色が違います。", look, hidden, f"色 {colour}", shown, place_of(cell))


_OPPOSITE = {
    "left": ("right", 0, -1),
    "right": ("left", 0, 1),
    "top": ("bottom", -1, 0),
    "bottom": ("top", 1, 0),
}
_SIDE_NAMES = {"left": "左", "right": "右", "top": "上", "bottom": "下"}


def bordered(
    sheet: Any,
    places: str | Iterable[str],
    sides: Iterable[str] = ("left", "right", "top", "bottom"),
    *,
    style: str = "",
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the cells have lines on these sides; a neighbour's line on the common edge is as good.

    Raises:
        CheckFailed: a line is missing, or not of this style ("thin", "double").
    """
    what = what or "罫線"
    for cell in cells_of(sheet, places):
        _made(cell, "border", what, look, hidden)
        for side in sides:
            got = _edge(sheet, cell, side)
            if not got or (style and style not in got):
                name = f"{_SIDE_NAMES[side]}の罫線"
                reason = f"{name}の種類が違います。" if got else f"{name}がありません。"
                wanted = f"{name}{f'（{style}）' if style else ''}"
                shown = "、".join(sorted(got)) or "罫線なし"
                raise failed(what, reason, look, hidden, wanted, shown, place_of(cell))


def _edge(sheet: Any, cell: Any, side: str) -> set[str]:
    styles = {getattr(cell.border, side).style} if getattr(cell.border, side) else set()
    other, down, right = _OPPOSITE[side]
    row, column = cell.row + down, cell.column + right
    if row >= 1 and column >= 1 and (row, column) in sheet._cells:
        line = getattr(sheet._cells[row, column].border, other, None)
        styles |= {line.style} if line else set()
    return {one for one in styles if one}


def aligned(
    sheet: Any,
    places: str | Iterable[str],
    *,
    horizontal: str = "",
    vertical: str = "",
    wrap: bool | None = None,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the cells are aligned so ("center", "right"); what is not named is free.

    Raises:
        CheckFailed: they are not.
    """
    names = {
        "center": "中央",
        "left": "左",
        "right": "右",
        "top": "上",
        "bottom": "下",
        "centerContinuous": "選択範囲の中央",
    }
    what = what or "文字の位置"
    for cell in cells_of(sheet, places):
        _made(cell, "alignment", what, look, hidden)
        for kind, wanted, got in (
            ("横の位置", horizontal, cell.alignment.horizontal),
            ("縦の位置", vertical, cell.alignment.vertical),
        ):
            if wanted and got != wanted:
                reason = f"{kind}が違います。"
                shown = names.get(got, got) if got else "指定なし"
                raise failed(
                    what,
                    reason,
                    look,
                    hidden,
                    names.get(wanted, wanted),
                    shown,
                    place_of(cell),
                )
        if wrap is not None and bool(cell.alignment.wrap_text) != wrap:
            words = ["折り返さない", "折り返して全体を表示する"]
            reason = "折り返しの設定が違います。"
            raise failed(what, reason, look, hidden, words[wrap], words[not wrap], place_of(cell))
