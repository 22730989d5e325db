"""What stands in a workbook: sheets, values, formulas, merged cells."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from yorozu.checks.differences import difference, same
from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed
from yorozu.checks.kinds import plain
from yorozu.checks.showing import show
from yorozu.checks.values import failure
from yorozu.checks.workbooks.formulas import Circular, Unreadable, Worked, precedents
from yorozu.checks.workbooks.places import cells_of, failed, place_of, text_of_formula
from yorozu.checks.workbooks.slips import no_formula, slip


def opened(path: Path | str, *, what: str = "", look: str = "", hidden: bool = False) -> Any:
    """The workbook of a file, with its formulas; it is read into memory, so that the file stays free.

    Raises:
        CheckFailed: there is no such file, or it is no workbook.
    """
    import io
    import zipfile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    path = Path(path)
    if not path.is_file():
        reason = "ブックのファイルができていません。"
        raise failed(what or "ブック", reason, look, hidden, path.name, "ファイルなし")
    try:
        return load_workbook(io.BytesIO(path.read_bytes()))
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError):
        reason = "Excel のブック（.xlsx）として開けません。"
        raise failed(what or "ブック", reason, look, hidden, "開けるブック", path.name) from None


def sheet(book: Any, name: str, *, what: str = "", look: str = "", hidden: bool = False) -> Any:
    """The sheet of this name.

    Raises:
        CheckFailed: there is none.
    """
    if name not in book.sheetnames:
        raise failed(
            what or "シート",
            "その名前のシートがありません。",
            look,
            hidden,
            show(name),
            show(book.sheetnames),
        )
    return book[name]


def sheet_names(
    book: Any, expected: Sequence[str], *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if the workbook has these sheets in this order.

    Raises:
        CheckFailed: it has not.
    """
    found = difference(book.sheetnames, list(expected))
    if found:
        raise failure(found, what or "シートの名前と順番", look, hidden)


def columns(
    sheet: Any, row: int, expected: Sequence[Any], *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if this row holds these headings from column A on, and nothing behind them.

    Raises:
        CheckFailed: it does not.
    """
    got = [cell.value for cell in sheet[row]]
    while got and got[-1] is None:
        got.pop()
    if difference(got, list(expected)):
        where = f"シート「{sheet.title}」の {row} 行目"
        raise failed(
            what or "見出しの行",
            "見出しの行が違います。",
            look,
            hidden,
            show(list(expected)),
            show(got),
            where,
        )


def values(
    sheet: Any,
    top_left: str,
    expected: Sequence[Sequence[Any]],
    *,
    what: str = "",
    look: str = "",
    hidden: bool = False,
    midnight_ok: bool = True,
    ends: bool = False,
) -> None:
    """Pass if the cells from `top_left` on show these rows; formulas count as what they give.

    Args:
        sheet: the worksheet.
        top_left: the first cell, for example "A4".
        expected: the rows; their values compare in kind and value as everywhere in these checks.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.
        midnight_ok: a datetime at midnight is the date, as Excel knows no dates without time.
        ends: nothing may stand in the row below.

    Raises:
        CheckFailed: a cell shows another value.
    """
    start = sheet[top_left]
    worked = Worked(sheet.parent)
    for down, row in enumerate(expected):
        for right, wanted in enumerate(row):
            cell = sheet.cell(start.row + down, start.column + right)
            got = _shown(worked, cell, what, look, hidden)
            if type(cell).__name__ == "MergedCell" and wanted is None:
                continue
            found = difference(got, wanted, midnight_ok)
            if found:
                reason = found.reason + found.advice
                raise failed(
                    what or "セルの値", reason, look, hidden, found.expected, found.got, place_of(cell)
                )
    if ends:
        below = start.row + len(expected)
        for cell in sheet[below] if below <= sheet.max_row else ():
            if cell.value is not None:
                reason = "表の下に、余分な行があります。"
                raise failed(
                    what or "セルの値", reason, look, hidden, "空のセル", show(cell.value), place_of(cell)
                )


def _shown(worked: Worked, cell: Any, what: str, look: str, hidden: bool) -> Any:
    try:
        return worked.value(cell.parent.title, cell.coordinate)
    except Unreadable as error:
        raise _unreadable(cell, error, what, look, hidden) from None


def _unreadable(cell: Any, error: Unreadable, what: str, look: str, hidden: bool) -> CheckFailed:
    cell = error.cell or cell
    what = what or "セルの式"
    text = text_of_formula(cell) or ""
    if isinstance(error, Circular):
        reason = "式の範囲に、その式が入っているセル自身があります（循環参照）。Excel では計算できません。"
        return failed(what, reason, look, hidden, "自分のセルを含まない式", text, place_of(cell))
    wrong = slip(text)
    if wrong:
        return failed(what, wrong, look, hidden, "Excel が読める式", text, place_of(cell))
    return CheckFailed(
        f"{what}を、ここでは計算できません。",
        [
            ("場所", "" if hidden else place_of(cell)),
            ("あなたの式", "" if hidden else text),
            (
                "わけ",
                "この確認で使えない書き方があります。" if hidden else f"{error}は、この確認では使えません。",
            ),
            ("どこを見るか", look or "SUM や四則計算など、ふだん使う関数で書きかえてください。"),
            ("注意", HIDDEN_NOTE if hidden else ""),
        ],
    )


def formula(
    sheet: Any,
    cell: str,
    rule: Callable[[Callable[[str], Any]], Any],
    inputs: str | Iterable[str] = (),
    *,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if a cell holds a living formula: it gives what the rule gives, also after an input has changed.

    Every way of writing the formula is right; what counts is what it does.

    Args:
        sheet: the worksheet.
        cell: the address of the formula.
        rule: what the cell must show; it is handed a function from an address to what that cell shows ("C5"
            to one value, "C5:C9" to a list without blanks), for example `lambda at: sum(at("C5:C9"))`.
        inputs: cells of the sheet with numbers, each of which is changed in turn.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it holds no formula, or the formula does not do so.
    """
    what = what or "セルの式"
    spot = sheet[cell]
    if text_of_formula(spot) is None:
        kind = "空です" if spot.value is None else "式ではなく、計算した後の値が入っています"
        if isinstance(spot.value, str):
            text = "式ではなく、ただの文字が入っています" if spot.value.strip() else kind
            kind = no_formula(spot.value) or text
        reason = f"{kind}。元の数字を直しても、結果が変わりません。"
        raise failed(what, reason, look, hidden, "「=」で始まる式", show(spot.value), place_of(spot))
    _follows(sheet, spot, rule, {}, "", what, look, hidden)
    for one in cells_of(sheet, inputs):
        value = plain(one.value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            other = value + 1000 if value >= 0 else value - 1000
            note = f"{one.coordinate} を {value:,} から {other:,} に変えてみたとき"
            _follows(sheet, spot, rule, {(sheet.title, one.coordinate): other}, note, what, look, hidden)


def _follows(
    sheet: Any,
    spot: Any,
    rule: Callable[[Callable[[str], Any]], Any],
    changed: Mapping[tuple[str, str], Any],
    note: str,
    what: str,
    look: str,
    hidden: bool,
) -> None:
    worked = Worked(sheet.parent, changed)

    def at(place: str) -> Any:
        if ":" not in place:
            return worked.value(sheet.title, place)
        found = [worked.value(sheet.title, one.coordinate) for one in cells_of(sheet, place)]
        return [value for value in found if value is not None]

    got = _shown(worked, spot, what, look, hidden)
    try:
        wanted = rule(at)
    except Unreadable as error:
        raise _unreadable(spot, error, what, look, hidden) from None
    if not same(got, wanted) and not (wanted in (None, "") and got in (None, "")):
        reason = "式の結果が違います。"
        if note:
            reason = "元の数字を変えたときに、式の結果が正しく変わりません。"
            reason += "範囲の端や、参照するセルを見てください。"
        place = place_of(spot) + (f"（{note}）" if note else "")
        shown = f"{show(got)}（式は {text_of_formula(spot)}）"
        raise failed(what, reason, look, hidden, show(wanted), shown, place)


def constant(
    sheet: Any, places: str | Iterable[str], *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if none of these cells holds a formula.

    Raises:
        CheckFailed: one does.
    """
    for cell in cells_of(sheet, places):
        text = text_of_formula(cell)
        if text is not None:
            reason = "式が入っています。ここには値をそのまま書きます。"
            raise failed(what or "セルの値", reason, look, hidden, "値", text, place_of(cell))


def spans(
    sheet: Any,
    cell: str,
    expected: str | Iterable[str],
    *,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if a formula names exactly these cells of its own sheet, however it is written.

    Raises:
        CheckFailed: it holds no formula, or names other cells.
    """
    what = what or "式の範囲"
    spot = sheet[cell]
    text = text_of_formula(spot)
    wanted = [one.coordinate for one in cells_of(sheet, expected)]
    if text is None:
        reason = "式ではなく、値が入っているか、空です。"
        raise failed(what, reason, look, hidden, "「=」で始まる式", show(spot.value), place_of(spot))
    try:
        got = precedents(sheet, cell)
    except Unreadable as error:
        raise _unreadable(spot, error, what, look, hidden) from None
    ours = {(sheet.title, address) for address in wanted}
    if got == ours:
        return
    missing = [address for address in wanted if (sheet.title, address) not in got]
    extra = sorted((address for _, address in got - ours), key=lambda address: (len(address), address))
    parts = []
    if missing:
        parts.append("入っていないセルがあります")
    if extra:
        parts.append("余分なセルが入っています")
    detail = "".join(
        f"（{name}: {'、'.join(cells[:6])}{'…' if len(cells) > 6 else ''}）"
        for name, cells in (("足りない", missing), ("余分", extra))
        if cells
    )
    shown = expected if isinstance(expected, str) else "、".join(expected)
    reason = f"式の範囲が違います。{'。'.join(parts)}。"
    raise failed(what, reason, look, hidden, shown, text + detail, place_of(spot))


def merged(
    sheet: Any, expected: Iterable[str], *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if exactly these ranges are merged.

    Raises:
        CheckFailed: others are, or one is not.
    """
    wanted = sorted(expected)
    got = sorted(str(area) for area in sheet.merged_cells.ranges)
    if got != wanted:
        reason = "結合しているセルの範囲が違います。"
        shown = [("、".join(names) or "なし") for names in (wanted, got)]
        raise failed(
            what or "セルの結合", reason, look, hidden, shown[0], shown[1], f"シート「{sheet.title}」"
        )
