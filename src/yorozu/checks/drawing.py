"""Calling a learner's function that draws, and the failure of a check of a chart.

matplotlib is imported only when a chart is drawn, as every kernel imports this room.
"""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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

    It begins without an open figure, shows none and leaves none, so that no chart of a test is seen, above
    all none of hidden data. A font without Japanese glyphs is no failure. Axes, or a Figure with one Axes,
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

    A picture that it saves has its format and its size, and is blank: painting is slow, and no check looks
    at pixels.

    Raises:
        NotAttempted: the function is not written yet.
        CheckFailed: an error stopped it, or it returned None.
    """
    from matplotlib import pyplot as plt

    plt.close("all")
    try:
        with warnings.catch_warnings(), _unpainted():
            warnings.filterwarnings("ignore", message=r"Glyph .* missing")
            return run(function, *args, what=what, look=look, hidden=hidden, **kwargs)
    finally:
        plt.close("all")


def saved(
    function: Callable[..., Any],
    *args: Any,
    seen: Callable[[Any], Any],
    what: str = "",
    look: str = "",
    hidden: bool = False,
    **kwargs: Any,
) -> list[Any]:
    """Call a function that saves charts as files, as `call` does; what it returns is of no account.

    Args:
        function: the learner's function.
        *args: its arguments.
        seen: reads what is wanted from a Figure, at the moment when it is saved.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.
        **kwargs: its arguments by name (not those named above).

    Returns:
        What `seen` returned for each Figure that was saved, in this order.

    Raises:
        NotAttempted: the function is not written yet.
        CheckFailed: an error stopped it.
    """
    from matplotlib.figure import Figure

    found = []
    save = Figure.savefig

    def savefig(figure: Figure, *given: Any, **named: Any) -> None:
        found.append(seen(figure))
        save(figure, *given, **named)

    with _instead(Figure, "savefig", savefig):
        call(function, *args, what=what, look=look, hidden=hidden, none_ok=True, **kwargs)
    return found


@contextmanager
def _unpainted() -> Iterator[None]:
    """Within the block no figure is painted, and `plt.show()` only closes them, as it does in a notebook."""
    from matplotlib import pyplot as plt
    from matplotlib.figure import Figure

    def draw(figure: Figure, renderer: Any) -> None:
        pass

    def show(*args: Any, **kwargs: Any) -> None:
        plt.close("all")

    with _instead(Figure, "draw", draw), _instead(plt, "show", show):
        yield


@contextmanager
def _instead(owner: Any, name: str, other: Callable[..., Any]) -> Iterator[None]:
    """Within the block the attribute is another (unittest.mock would be slow to import)."""
    kept = getattr(owner, name)
    setattr(owner, name, other)
    try:
        yield
    finally:
        setattr(owner, name, kept)


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
