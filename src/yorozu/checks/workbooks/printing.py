"""What stays in sight on the screen and what comes out on paper."""

import re
from typing import Any

from yorozu.checks.workbooks.places import failed

_PAPERS = {"A3": "8", "A4": "9", "A5": "11", "B4": "12", "B5": "13"}


def frozen(sheet: Any, cell: str | None, *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if the panes are frozen at this cell: everything above and left of it stays in sight.

    Raises:
        CheckFailed: they are frozen elsewhere or not at all.
    """
    got = sheet.freeze_panes
    if got == "A1":
        got = None
    if got != cell:
        reason = "ウィンドウ枠の固定が違います。" if got else "ウィンドウ枠が固定されていません。"
        raise failed(
            what or "ウィンドウ枠の固定",
            reason,
            look,
            hidden,
            f"{cell} で固定" if cell else "固定なし",
            f"{got} で固定" if got else "固定なし",
            f"シート「{sheet.title}」",
        )


def printing(
    sheet: Any,
    *,
    area: str = "",
    landscape: bool | None = None,
    paper: str = "",
    title_rows: str = "",
    pages_wide: int | None = None,
    pages_tall: int | None = None,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the sheet prints so; what is not named is free.

    Args:
        sheet: the worksheet.
        area: the print area, for example "A1:E12".
        landscape: whether the page lies.
        paper: its size, for example "A4".
        title_rows: the rows repeated on each page, for example "1:3".
        pages_wide: everything is fitted to this number of pages across.
        pages_tall: and down; 0 is as many as are needed.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it does not.
    """
    what = what or "印刷の設定"
    where = f"シート「{sheet.title}」"
    setup = sheet.page_setup
    if area:
        got = _plain_area(sheet.print_area)
        if got != area:
            reason = "印刷範囲が違います。" if got else "印刷範囲が決まっていません。"
            raise failed(what, reason, look, hidden, area, got or "なし", where)
    if landscape is not None and (setup.orientation == "landscape") != landscape:
        words = ["縦", "横"]
        raise failed(
            what, "用紙の向きが違います。", look, hidden, words[landscape], words[not landscape], where
        )
    if paper and str(setup.paperSize or "") != _PAPERS[paper]:
        names = {number: name for name, number in _PAPERS.items()}
        got = names.get(str(setup.paperSize or ""), str(setup.paperSize or "指定なし"))
        raise failed(what, "用紙の大きさが違います。", look, hidden, paper, got, where)
    if title_rows:
        got = _plain_area(sheet.print_title_rows)
        if got != title_rows:
            reason = "印刷のタイトル行（各ページにくり返す行）が違います。"
            raise failed(what, reason, look, hidden, f"{title_rows} 行目", got or "なし", where)
    if pages_wide is not None or pages_tall is not None:
        _fitted(sheet, pages_wide, pages_tall, what, look, hidden, where)


def _fitted(
    sheet: Any, wide: int | None, tall: int | None, what: str, look: str, hidden: bool, where: str
) -> None:
    properties = sheet.sheet_properties.pageSetUpPr
    if properties is None or not properties.fitToPage:
        reason = "ページに合わせる設定（fitToPage）が True になっていません。ほかの設定だけでは働きません。"
        raise failed(what, reason, look, hidden, "ページに合わせる", "合わせない", where)
    for name, wanted, got in (
        ("横", wide, sheet.page_setup.fitToWidth),
        ("縦", tall, sheet.page_setup.fitToHeight),
    ):
        got = 1 if got is None else int(got)
        if wanted is not None and got != wanted:
            shown = [f"{name}{number}ページ" if number else f"{name}は自動" for number in (wanted, got)]
            raise failed(what, f"{name}のページ数の設定が違います。", look, hidden, shown[0], shown[1], where)


def _plain_area(area: str | None) -> str:
    """A print area or title rows without sheet and dollar signs."""
    if not area:
        return ""
    parts = [part.rpartition("!")[2].replace("$", "") for part in re.split(r",(?![^']*'!)", area)]
    return ",".join(parts)
