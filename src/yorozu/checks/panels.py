"""Checks of small multiples: several charts of one kind side by side in a figure, on one scale.

A single panel is checked with `yorozu.checks.charts`. matplotlib is imported only when something is drawn.
"""

from collections.abc import Callable, Sequence
from typing import Any

from yorozu.checks.axes import is_guide
from yorozu.checks.drawing import call, failed
from yorozu.checks.failed import CheckFailed
from yorozu.checks.lettering import unit_in
from yorozu.checks.showing import show

_NEAR = 1e-6
# The part of the figure's width by which panels of one column may stand apart.
_NEAR_THE_EDGE = 0.1


def draw(
    function: Callable[..., Any],
    *args: Any,
    count: int,
    what: str = "",
    look: str = "",
    hidden: bool = False,
    **kwargs: Any,
) -> list[Any]:
    """Call the learner's function and return the panels that are seen, row by row from the upper left.

    The Figure, one of its Axes, or a list or array of its Axes may be returned. Axes that are switched off
    are not seen.

    Args:
        function: the learner's function.
        *args: its arguments.
        count: how many panels there must be.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.
        **kwargs: its arguments by name (not those named above).

    Raises:
        NotAttempted: the function is not written yet.
        CheckFailed: an error stopped it, it returned no chart, or another number of panels.
    """
    figure = _figure_of(call(function, *args, what=what, look=look, hidden=hidden, **kwargs), what, look)
    panels = [ax for ax in figure.axes if ax.get_visible() and ax.axison]
    if len(panels) != count:
        raise failed(
            what or "小さなグラフ",
            "並んでいるグラフの数が違います。",
            look,
            hidden,
            f"{count}個",
            f"{len(panels)}個",
        )
    height = figure.bbox.height / 100  # rows that a layout has moved by less are one row
    return sorted(panels, key=lambda ax: (-round(ax.bbox.y1 / height), ax.bbox.x0))


def _figure_of(value: Any, what: str, look: str) -> Any:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    first = value
    while not isinstance(first, Figure | Axes) and hasattr(first, "__getitem__"):
        try:
            first = first[0]
        except (IndexError, KeyError, TypeError):
            break
        if isinstance(first, str):
            break
    if isinstance(first, Axes):
        return first.get_figure(root=True)
    if isinstance(first, Figure):
        return first
    raise CheckFailed(
        "グラフ（Figure）が返っていません。",
        [
            ("確かめたこと", what),
            ("期待した値", "グラフを並べてかいた用紙 Figure（fig）"),
            ("あなたの値", f"{type(value).__name__} という種類の値"),
            (
                "どこを見るか",
                look or "fig, axes = plt.subplots(…) の axes にかいて、最後に return fig としているか。",
            ),
        ],
    )


def one_row(panels: Sequence[Any], *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if all panels stand side by side: there is a height at which each of them is met.

    Raises:
        CheckFailed: one stands below another.
    """
    if max(ax.bbox.y0 for ax in panels) < min(ax.bbox.y1 for ax in panels):
        return
    raise failed(
        what or "小さなグラフ",
        "グラフが、左から1行に並んでいません。",
        look or "plt.subplots(1, 数) としているか。plt.subplots(数, 1) は、上から下に並ぶ。",
        hidden,
        "どのグラフも、左右に並んでいる",
        "上下に並んだグラフがある",
    )


def same_scale(panels: Sequence[Any], *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if the vertical axes of all panels show the same range, and no line leaves it.

    Raises:
        CheckFailed: they do not.
    """
    what = what or "小さなグラフ"
    limits = [tuple(float(limit) for limit in ax.get_ylim()) for ax in panels]
    span = max(abs(high - low) for low, high in limits)
    for number, (low, high) in enumerate(limits[1:], start=2):
        if max(abs(low - limits[0][0]), abs(high - limits[0][1])) > _NEAR * span:
            raise failed(
                what,
                "縦軸の範囲が、グラフごとに違います。同じ傾きが、同じ変化に見えなくなります。",
                look or "plt.subplots に sharey=True を渡しているか。",
                hidden,
                f"どれも {_range(*limits[0])}",
                _range(low, high),
                f"左上から{number}個目のグラフ",
            )
    for number, (ax, (low, high)) in enumerate(zip(panels, limits, strict=True), start=1):
        bottom, top = sorted((low, high))
        heights = [
            float(value) for line in ax.lines if not is_guide(line) for value in line.get_ydata(orig=False)
        ]
        if any(not bottom - _NEAR * span <= value <= top + _NEAR * span for value in heights):
            raise failed(
                what,
                "線の一部が、縦軸の範囲からはみ出して、見えません。",
                look or "set_ylim で、範囲を決めてしまっていないか。",
                hidden,
                "全部の点が見える範囲",
                _range(low, high),
                f"左上から{number}個目のグラフ",
            )


def axis_label(
    panels: Sequence[Any], axis: str, unit: str, *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if the axis has a name with the unit once for all panels, or at one of them.

    Args:
        panels: as `draw` returns them.
        axis: "x", or "y", whose name must stand at a panel on the left edge.
        unit: what the name must hold.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it has not.
    """
    figure = panels[0].get_figure(root=True)
    texts = [figure.get_supxlabel() if axis == "x" else figure.get_supylabel()]
    if axis == "x":
        texts += [ax.get_xlabel() for ax in panels]
    else:
        edge = min(ax.bbox.x0 for ax in panels) + _NEAR_THE_EDGE * figure.bbox.width
        texts += [ax.get_ylabel() for ax in panels if ax.bbox.x0 < edge]
    shown = [text for text in texts if text.strip()]
    problems = []
    for text in shown or [""]:
        try:
            unit_in(text, axis, unit, what=what or "小さなグラフ", look=look, hidden=hidden)
        except CheckFailed as problem:
            problems.append(problem)
        else:
            return
    raise problems[0]


def title(
    panels: Sequence[Any], expected: str, *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if the whole figure has this title (`fig.suptitle`).

    Raises:
        CheckFailed: it has not.
    """
    text = panels[0].get_figure(root=True).get_suptitle()
    if text == expected:
        return
    reason = "全体の題名が違います。" if text.strip() else "全体の題名（fig.suptitle）がありません。"
    raise failed(
        what or "小さなグラフ", reason, look, hidden, show(expected), show(text) if text else "題名なし"
    )


def _range(low: float, high: float) -> str:
    return f"{low:g} から {high:g}"
