"""Checks of what is written on a chart: the names of the axes, the title, the legend."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from yorozu.checks import axes
from yorozu.checks.drawing import failed
from yorozu.checks.showing import show


def axis_label(
    ax: Any, axis: str, unit: str, *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if the axis, "x" or "y", has a label that holds the unit, and something else than the unit.

    Half and full width are the same here, for a 「（%）」 as good as a 「（％）」.

    Raises:
        CheckFailed: it has not.
    """
    text = str(ax.get_xlabel() if axis == "x" else ax.get_ylabel())
    unit_in(text, axis, unit, what=what, look=look, hidden=hidden)


def unit_in(text: str, axis: str, unit: str, *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """As `axis_label`, of the text of a label.

    Raises:
        CheckFailed: it does not hold the unit, or nothing else.
    """
    name = "横軸" if axis == "x" else "縦軸"
    folded, wanted = (unicodedata.normalize("NFKC", one) for one in (text, unit))
    marks = f"単位「{unit}」の入った名前（例: 「…（{unit}）」）"
    where = what or "グラフ"
    if not text.strip():
        raise failed(where, f"{name}の名前がありません。", look, hidden, marks, "名前なし", always=marks)
    if not _holds_unit(folded, wanted):
        raise failed(
            where, f"{name}の名前の単位が違うか、ありません。", look, hidden, marks, show(text), always=marks
        )
    if not any(character.isalnum() for character in folded.replace(wanted, "", 1)):
        raise failed(
            where, f"{name}の名前が単位だけで、何の値かがありません。", look, hidden, marks, show(text)
        )


def title(ax: Any, expected: str, *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if the chart, or the whole figure, has this title (left, centre or right).

    Raises:
        CheckFailed: it has not.
    """
    texts = [ax.get_title(loc=place) for place in ("center", "left", "right")]
    figure = ax.get_figure()
    if figure is not None and figure.get_suptitle():
        texts.append(figure.get_suptitle())
    texts = [text for text in texts if text.strip()]
    if not texts:
        raise failed(what or "グラフ", "題名がありません。", look, hidden, show(expected), "題名なし")
    if expected not in texts:
        raise failed(what or "グラフ", "題名が違います。", look, hidden, show(expected), show(texts[0]))


def legend(ax: Any, expected: Iterable[str], *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if the chart has a legend with these names; their order is free.

    Raises:
        CheckFailed: it has not.
    """
    names = [text for text, _ in axes.legend(ax)]
    wanted = list(expected)
    if not names:
        raise failed(what or "グラフ", "凡例がありません。", look, hidden, show(wanted), "凡例なし")
    if sorted(names) != sorted(wanted):
        raise failed(what or "グラフ", "凡例の名前が違います。", look, hidden, show(wanted), show(names))


def _holds_unit(label: str, unit: str) -> bool:
    """Whether a unit stands on its own in a label: 「件数（件）」 holds 件, 「件数」 does not."""
    if not any(character.isalnum() for character in unit):
        return unit in label
    return re.search(rf"(^|\W|単位|単位は){re.escape(unit)}($|\W)", label) is not None
