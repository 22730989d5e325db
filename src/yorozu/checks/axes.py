"""What a chart shows, read from its axes: bars and their kinds, ticks, looks, the legend. Never pixels.

It judges nothing. matplotlib is imported only when there is a chart to read.
"""

from typing import Any


def rectangles(ax: Any) -> list[Any]:
    from matplotlib.patches import Rectangle

    return [patch for patch in ax.patches if type(patch) is Rectangle]


def groups(ax: Any) -> list[Any]:
    """The kinds of bars: one container for each call of bar or hist."""
    from matplotlib.container import BarContainer

    return [group for group in ax.containers if isinstance(group, BarContainer) and len(group)]


def kinds(ax: Any) -> list[tuple[Any, list[Any]]]:
    """The kinds of bars, each with its container: those of a look that stand side by side are one kind.

    So drawing a kind bar by bar is as good as drawing it at once; two kinds of one look stay two, as they
    stand in the same places.
    """
    found: list[tuple[Any, list[Any], set[float]]] = []
    for group in groups(ax):
        places = {round(middle(bar, group.orientation == "horizontal"), 6) for bar in group}
        for _, bars, taken in found:
            if look(bars[0]) == look(group[0]) and not places & taken:
                bars.extend(group)
                taken |= places
                break
        else:
            found.append((group, list(group), places))
    return [(group, bars) for group, bars, _ in found]


def span(bar: Any, horizontal: bool) -> tuple[float, float]:
    """Where a bar begins and how long it is, along its length."""
    if horizontal:
        return float(bar.get_x()), float(bar.get_width())
    return float(bar.get_y()), float(bar.get_height())


def middle(bar: Any, horizontal: bool) -> float:
    if horizontal:
        return float(bar.get_y()) + float(bar.get_height()) / 2
    return float(bar.get_x()) + float(bar.get_width()) / 2


def ticks(axis: Any) -> list[tuple[float, str]]:
    """The place and the text of each tick that has one to be seen."""
    return [(place, text) for place, text, _ in tick_labels(axis)]


def tick_labels(axis: Any) -> list[tuple[float, str, Any]]:
    """The place and the text of each tick that has one to be seen, and a label that is written like it.

    matplotlib makes a tick when it is asked for it, which takes a millisecond for each. Those that nobody has
    asked for yet, and so nobody has changed, look like the first.
    """
    places = axis.get_majorticklocs()
    texts = axis.get_major_formatter().format_ticks(places)
    made = axis.majorTicks
    found = []
    for number, (place, text) in enumerate(zip(places, texts, strict=True)):
        tick = made[number if number < len(made) else 0]
        label = next((label for label in (tick.label1, tick.label2) if label.get_visible()), None)
        if label is not None:
            found.append((float(place), str(text), label))
    return found


def nearest(ticks: list[tuple[float, str]], at: float, near: float) -> str:
    """The text of the tick nearest to a place; empty if there is none near."""
    found = min(((abs(place - at), text) for place, text in ticks), default=(near + 1, ""))
    return found[1] if found[0] <= near else ""


def lie(ax: Any, found: list[Any]) -> bool | None:
    """Whether the bars lie, as the one who drew them said."""
    for group in groups(ax):
        if group.orientation:
            return bool(group.orientation == "horizontal")
    return None


def from_first(ax: Any, names: list[str], found: list[Any], horizontal: bool) -> list[str]:
    """The labels as the eye meets them: from the top or from the left."""
    pairs = sorted(
        zip((middle(bar, horizontal) for bar in found), names, strict=True), key=lambda pair: pair[0]
    )
    order = [name for _, name in pairs]
    backwards = not ax.yaxis_inverted() if horizontal else ax.xaxis_inverted()
    return order[::-1] if backwards else order


def is_guide(line: Any) -> bool:
    """Whether a line was drawn across the axes by axhline or axvline, and is no data."""
    return bool(line.get_transform() != line.axes.transData)


def look(artist: Any) -> tuple[Any, ...]:
    """The colour of a line or bar, then what else tells it from others."""
    from matplotlib.colors import to_hex
    from matplotlib.lines import Line2D

    if isinstance(artist, Line2D):
        return to_hex(artist.get_color()), str(artist.get_marker()), str(artist.get_linestyle())
    return to_hex(artist.get_facecolor()), str(artist.get_hatch() or "")


def legend(ax: Any) -> list[tuple[str, Any]]:
    """The text and the handle of each line of the legend, of the axes or of the figure."""
    found = ax.get_legend()
    if found is None and ax.get_figure() is not None and ax.get_figure().legends:
        found = ax.get_figure().legends[0]
    if found is None:
        return []
    return list(zip((text.get_text() for text in found.get_texts()), found.legend_handles, strict=False))
