"""Calling a learner's function that draws, and the failure of a check of a chart.

matplotlib is imported only when a chart is drawn, as every kernel imports this room.
"""

import warnings
from collections.abc import Callable
from typing import Any

from yorozu.checks.differences import Difference
from yorozu.checks.failed import CheckFailed
from yorozu.checks.running import run
from yorozu.checks.values import failure


def draw(
    function: Callable[..., Any],
    *args: Any,
    what: str = "",
    look: str = "",
    hidden: bool = False,
    **kwargs: Any,
) -> Any:
    """Call the learner's function and return the Axes that it drew on.

    It begins without an open figure and leaves none, so that no chart of a test is shown, above all none
    of hidden data. A font without Japanese glyphs is no failure. Axes, or a Figure with one Axes,
    may be returned.

    Raises:
        NotAttempted: the function is not written yet.
        CheckFailed: an error stopped it, or it returned no chart.
    """
    return _axes_of(call(function, *args, what=what, look=look, hidden=hidden, **kwargs), what, look)


def call(
    function: Callable[..., Any],
    *args: Any,
    what: str = "",
    look: str = "",
    hidden: bool = False,
    **kwargs: Any,
) -> Any:
    """Call a function that draws and return its value, as `draw` does, whatever the value is.

    Raises:
        NotAttempted: the function is not written yet.
        CheckFailed: an error stopped it, or it returned None.
    """
    from matplotlib import pyplot as plt

    plt.close("all")
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"Glyph .* missing")
            return run(function, *args, what=what, look=look, hidden=hidden, **kwargs)
    finally:
        plt.close("all")


def _axes_of(value: Any, what: str, look: str) -> Any:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    if isinstance(value, Figure) and len(value.axes) == 1:
        value = value.axes[0]
    if isinstance(value, Axes):
        return value
    name = "Figure" if isinstance(value, Figure) else type(value).__name__
    raise CheckFailed(
        "グラフ（Axes）が返っていません。",
        [
            ("確かめたこと", what),
            ("期待した値", "グラフを1つかいた Axes（ax）"),
            ("あなたの値", f"{name} という種類の値"),
            (
                "どこを見るか",
                look or "fig, ax = plt.subplots() の ax にかいて、最後に return ax としているか。",
            ),
        ],
    )


def failed(
    what: str,
    reason: str,
    look: str,
    hidden: bool,
    expected: str = "",
    got: str = "",
    where: str = "",
    always: str = "",
) -> CheckFailed:
    """The failure; `always` is what may be said of the expected value even if it is hidden."""
    advice = f"期待は{always}です。" if hidden and always else ""
    return failure(Difference(reason, expected, got, where, advice), what, look, hidden)
