"""Checks of matplotlib charts: they read the data in the axes, never pixels, so that fonts cannot matter.

matplotlib is imported only when a chart is drawn, as every kernel imports this room. Where `hidden` is true a
message says which rule was broken, and neither the expected nor the drawn data.
"""

import re
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from yorozu.checks.differences import Difference, difference, same
from yorozu.checks.failed import CheckFailed
from yorozu.checks.running import run
from yorozu.checks.showing import show
from yorozu.checks.values import failure

# A tick names what stands this near to it: a bar may be centred on its tick or begin there.
_NEAR = 0.5
_POINT = 1e-6


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
    from matplotlib import pyplot as plt

    plt.close("all")
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"Glyph .* missing")
            value = run(function, *args, what=what, look=look, hidden=hidden, **kwargs)
    finally:
        plt.close("all")
    return _axes_of(value, what, look)


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


def bars(
    ax: Any,
    expected: Mapping[str, float],
    *,
    horizontal: bool = False,
    descending: bool = False,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the chart has one bar for each label, of the right length, standing on a visible zero.

    Args:
        ax: the Axes.
        expected: the length of the bar of each label.
        horizontal: the bars lie; labels are on the vertical axis.
        descending: the longest comes first (from the top or the left), equal lengths in any order; otherwise
            the order of `expected` is asked.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it has not.
    """
    what = what or "棒グラフ"
    found = _rectangles(ax)
    if not found:
        raise _failed(what, "棒が1本もありません。", look, hidden)
    names = _labels_of_bars(ax, found, horizontal, what, look, hidden)
    if len(names) != len(set(names)):
        raise _failed(what, "同じ場所に棒が2本以上あります。", look, hidden, "1つの名前に1本", show(names))
    if set(names) != set(expected):
        raise _failed(what, "棒の名前（項目）が違います。", look, hidden, show(list(expected)), show(names))
    for name, bar in zip(names, found, strict=True):
        start, length = _span(bar, horizontal)
        if abs(start) > _POINT:
            raise _failed(
                what, "棒が 0 から始まっていません。", look, hidden, "0", f"{start:g}", f"「{name}」の棒"
            )
        if not same(length, expected[name]):
            raise _failed(
                what,
                "棒の長さ（値）が違います。" + _scale_advice(length, expected[name]),
                look,
                hidden,
                show(expected[name]),
                show(length),
                f"「{name}」の棒",
            )
    zero_base(ax, horizontal=horizontal, what=what, look=look, hidden=hidden)
    order = _from_first(ax, names, found, horizontal)
    if descending:
        lengths = [expected[name] for name in order]
        wrong = lengths != sorted(lengths, reverse=True)
        wanted = sorted(expected, key=lambda name: -expected[name])
    else:
        wanted = list(expected)
        wrong = order != wanted
    if wrong:
        first = "上" if horizontal else "左"
        reason = f"棒の並ぶ順番が違います（{first}から数えます）。"
        if order == wanted[::-1]:
            reason += "ちょうど逆です。"
        raise _failed(what, reason, look, hidden, show(wanted), show(order))


def stacked(
    ax: Any,
    labels: Sequence[str],
    expected: Mapping[str, Sequence[float]],
    *,
    horizontal: bool = False,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the bars of the labels, in this order, are piled up of the named parts without gap or overlap.

    Args:
        ax: the Axes.
        labels: the labels of the bars, from the left or the top.
        expected: the lengths of each named part, in the order of the labels; the order of the parts is free.
        horizontal: the bars lie.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: they are not.
    """
    what = what or "積み上げ棒グラフ"
    found = _rectangles(ax)
    if not found:
        raise _failed(what, "棒が1本もありません。", look, hidden)
    names = _labels_of_bars(ax, found, horizontal, what, look, hidden)
    order = list(dict.fromkeys(_from_first(ax, names, found, horizontal)))
    if set(order) != set(labels):
        raise _failed(what, "棒の名前（項目）が違います。", look, hidden, show(list(labels)), show(order))
    if order != list(labels):
        raise _failed(what, "棒の並ぶ順番が違います。", look, hidden, show(list(labels)), show(order))
    groups = _kinds(ax)
    if len(groups) != len(expected):
        raise _failed(
            what,
            "積み上げる部分の数が違います。",
            look,
            hidden,
            f"{len(expected)}種類（{'、'.join(expected)}）",
            f"{len(groups)}種類",
        )
    kinds = _names_of_series(
        ax, [bars[0] for _, bars in groups], [group for group, _ in groups], what, look, hidden
    )
    _same_names(kinds, expected, what, look, hidden)
    place = {id(bar): name for bar, name in zip(found, names, strict=True)}
    for kind, (_, group) in zip(kinds, groups, strict=True):
        lengths = {place[id(bar)]: _span(bar, horizontal)[1] for bar in group if id(bar) in place}
        for label, value in zip(labels, expected[kind], strict=True):
            length = lengths.get(label, 0.0)
            if not same(length, value):
                raise _failed(
                    what,
                    "棒の長さ（値）が違います。" + _scale_advice(length, value),
                    look,
                    hidden,
                    show(value),
                    show(length),
                    f"「{label}」の「{kind}」",
                )
    for label in labels:
        spans = sorted(
            _span(bar, horizontal) for bar, name in zip(found, names, strict=True) if name == label
        )
        at = 0.0
        for start, length in spans:
            if length and abs(start - at) > _POINT * max(1.0, abs(at)):
                reason = "棒が積み上がっていません（重なっているか、すき間があります）。"
                raise _failed(
                    what, reason, look, hidden, f"{at:g} から始まる", f"{start:g} から始まる", f"「{label}」"
                )
            at += length
    zero_base(ax, horizontal=horizontal, what=what, look=look, hidden=hidden)


def lines(
    ax: Any,
    x: Sequence[Any],
    expected: Mapping[str, Sequence[float]],
    *,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the chart has one line for each name, with these x (texts or numbers) and values.

    Args:
        ax: the Axes.
        x: what stands on the horizontal axis, from the left.
        expected: the values of each named line; with a single one its name may be missing in the chart.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it has not.
    """
    what = what or "折れ線グラフ"
    found = [line for line in ax.lines if len(line.get_xdata()) and not _is_guide(line)]
    if not found:
        advice = "棒でかかれています。" if _rectangles(ax) else ""
        raise _failed(what, "折れ線が1本もありません。" + advice, look, hidden)
    if len(found) != len(expected):
        raise _failed(what, "線の数が違います。", look, hidden, f"{len(expected)}本", f"{len(found)}本")
    if len(expected) == 1:
        names = list(expected)
    else:
        names = _names_of_series(ax, found, found, what, look, hidden)
        _same_names(names, expected, what, look, hidden)
    for name, line in zip(names, found, strict=True):
        _line(ax, line, list(x), list(expected[name]), name, what, look, hidden)


def _line(
    ax: Any, line: Any, x: list[Any], values: list[float], name: str, what: str, look: str, hidden: bool
) -> None:
    place = f"「{name}」の線"
    drawn = list(line.get_ydata(orig=True))
    if any(isinstance(value, str) for value in drawn):
        reason = "縦の値が、数値ではなく文字列です。文字列は、大きさに関係なく、出てきた順に並びます。"
        raise _failed(what, reason, look, hidden, show(values), show(drawn), place)
    places = [float(at) for at in line.get_xdata(orig=False)]
    heights = [float(value) for value in line.get_ydata(orig=False)]
    if len(heights) != len(values):
        raise _failed(
            what, "点の数が違います。", look, hidden, f"{len(values)}個", f"{len(heights)}個", place
        )
    ordered = sorted(range(len(places)), key=lambda point: places[point])
    if ax.xaxis_inverted():
        ordered.reverse()
    places, heights = [places[point] for point in ordered], [heights[point] for point in ordered]
    at: list[Any]
    if all(isinstance(one, str) for one in x):
        ticks = _ticks(ax.xaxis)
        at = [_nearest(ticks, one, 0.01) for one in places]
        wrong = len([one for one in at if one]) < min(2, len(x)) or any(
            theirs and theirs != ours for theirs, ours in zip(at, x, strict=True)
        )
    else:
        at = places
        wrong = difference(places, x) is not None
    if wrong:
        raise _failed(what, "横の値（並ぶ順番）が違います。", look, hidden, show(x), show(at), place)
    for label, theirs, ours in zip(x, heights, values, strict=True):
        if not same(theirs, ours):
            reason = "縦の値が違います。" + _scale_advice(theirs, ours)
            raise _failed(what, reason, look, hidden, show(ours), show(theirs), f"{place}の「{label}」")


def histogram(
    ax: Any,
    values: Iterable[float],
    width: float,
    *,
    start: float = 0,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the chart counts the values in bins of this width, each from its left edge to below its right.

    Empty bins may be left out or go on to the right.

    Args:
        ax: the Axes.
        values: what is counted.
        width: the width of a bin.
        start: where the first bin begins, or would begin.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it does not.
    """
    what = what or "ヒストグラム"
    found = _rectangles(ax)
    if not found:
        raise _failed(what, "ヒストグラムの棒が1本もありません。", look, hidden)
    counts: dict[int, int] = {}
    for value in values:
        number = int((value - start) // width)
        counts[number] = counts.get(number, 0) + 1
    drawn: dict[int, float] = {}
    for bar in found:
        left = float(bar.get_x())
        number = round((left - start) / width)
        if (
            not same(float(bar.get_width()), float(width))
            or abs(start + number * width - left) > _POINT * width
        ):
            edges = f"{left:g} から {left + float(bar.get_width()):g}"
            first = f"{start + number * width:g} から {start + (number + 1) * width:g}"
            raise _failed(what, "区間の幅か、始まりが違います。", look, hidden, first, edges)
        drawn[number] = drawn.get(number, 0) + float(bar.get_height())
    if sum(drawn.values()) != sum(counts.values()):
        if same(sum(drawn.values()) * width, 1.0):
            reason = "高さが人数や件数ではなく、割合（密度）になっています。"
        else:
            reason = "数えた値の個数が合いません。区間の外に、はみ出した値があるかもしれません。"
        raise _failed(what, reason, look, hidden, f"{sum(counts.values())}個", f"{sum(drawn.values()):g}個")
    for number in sorted({*counts, *drawn}):
        if drawn.get(number, 0) != counts.get(number, 0):
            place = f"{start + number * width:g} 以上 {start + (number + 1) * width:g} 未満"
            reason = "区間に入る個数が違います。最後の区間だけは、右端の値も入ることに注意してください。"
            raise _failed(
                what, reason, look, hidden, f"{counts.get(number, 0)}個", f"{drawn.get(number, 0):g}個", place
            )
    zero_base(ax, what=what, look=look, hidden=hidden)


def zero_base(
    ax: Any, *, horizontal: bool = False, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if zero is in sight on the axis along which bars are long, and the scale is even.

    Raises:
        CheckFailed: it is not.
    """
    axis = "横軸" if horizontal else "縦軸"
    if (ax.get_xscale() if horizontal else ax.get_yscale()) != "linear":
        raise _failed(what or "グラフ", f"{axis}の目盛りが等間隔ではありません（対数など）。", look, hidden)
    low, high = sorted(float(limit) for limit in (ax.get_xlim() if horizontal else ax.get_ylim()))
    if low > _POINT or high < -_POINT:
        raise _failed(
            what or "グラフ",
            f"{axis}が 0 から始まっていません。棒は長さで比べるので、0 を隠すと、差が大きく見えます。",
            look,
            hidden,
            "0 が見える範囲",
            f"{low:g} から {high:g}",
        )


def axis_label(
    ax: Any, axis: str, unit: str, *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if the axis, "x" or "y", has a label that holds the unit, and something else than the unit.

    Half and full width are the same here, for a 「（%）」 as good as a 「（％）」.

    Raises:
        CheckFailed: it has not.
    """
    name = "横軸" if axis == "x" else "縦軸"
    text = str(ax.get_xlabel() if axis == "x" else ax.get_ylabel())
    folded, wanted = (unicodedata.normalize("NFKC", one) for one in (text, unit))
    marks = f"単位「{unit}」の入った名前（例: 「…（{unit}）」）"
    where = what or "グラフ"
    if not text.strip():
        raise _failed(where, f"{name}の名前がありません。", look, hidden, marks, "名前なし", always=marks)
    if not _holds_unit(folded, wanted):
        raise _failed(
            where, f"{name}の名前の単位が違うか、ありません。", look, hidden, marks, show(text), always=marks
        )
    if not any(character.isalnum() for character in folded.replace(wanted, "", 1)):
        raise _failed(
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
        raise _failed(what or "グラフ", "題名がありません。", look, hidden, show(expected), "題名なし")
    if expected not in texts:
        raise _failed(what or "グラフ", "題名が違います。", look, hidden, show(expected), show(texts[0]))


def legend(ax: Any, expected: Iterable[str], *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if the chart has a legend with these names; their order is free.

    Raises:
        CheckFailed: it has not.
    """
    names = [text for text, _ in _legend(ax)]
    wanted = list(expected)
    if not names:
        raise _failed(what or "グラフ", "凡例がありません。", look, hidden, show(wanted), "凡例なし")
    if sorted(names) != sorted(wanted):
        raise _failed(what or "グラフ", "凡例の名前が違います。", look, hidden, show(wanted), show(names))


def told_apart(
    ax: Any, palette: Iterable[str] = (), *, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if the lines, or the kinds of bars, differ in colour and in a second way (marker, style, hatch).

    Args:
        ax: the Axes.
        palette: the colours that may be used; any, if empty.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: changes only the note; the message holds no data.

    Raises:
        CheckFailed: two are alike, or a colour is not of the palette.
    """
    from matplotlib.colors import to_hex

    kinds = _kinds(ax)
    looks = [_look(bars[0]) for _, bars in kinds] or [_look(line) for line in ax.lines if not _is_guide(line)]
    second = "模様（hatch）" if kinds else "印（marker）か線の種類（linestyle）"
    colours, shapes = [look[0] for look in looks], [look[1:] for look in looks]
    allowed = {to_hex(colour) for colour in palette}
    if len(set(colours)) != len(colours):
        raise _failed(what or "グラフ", "同じ色が2回使われています。", look, hidden)
    if allowed and not set(colours) <= allowed:
        raise _failed(what or "グラフ", "決められた色のほかの色が使われています。", look, hidden)
    if len(set(shapes)) != len(shapes):
        reason = f"色のほかに、見分ける手がかりがありません。{second}も、1つずつ変えます。"
        raise _failed(what or "グラフ", reason, look, hidden)


def _holds_unit(label: str, unit: str) -> bool:
    """Whether a unit stands on its own in a label: 「件数（件）」 holds 件, 「件数」 does not."""
    if not any(character.isalnum() for character in unit):
        return unit in label
    return re.search(rf"(^|\W|単位|単位は){re.escape(unit)}($|\W)", label) is not None


def _failed(
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


def _rectangles(ax: Any) -> list[Any]:
    from matplotlib.patches import Rectangle

    return [patch for patch in ax.patches if type(patch) is Rectangle]


def _groups(ax: Any) -> list[Any]:
    """The kinds of bars: one container for each call of bar or hist."""
    from matplotlib.container import BarContainer

    return [group for group in ax.containers if isinstance(group, BarContainer) and len(group)]


def _kinds(ax: Any) -> list[tuple[Any, list[Any]]]:
    """The kinds of bars, each with its container: those of a look that stand side by side are one kind.

    So drawing a kind bar by bar is as good as drawing it at once; two kinds of one look stay two, as they
    stand in the same places.
    """
    found: list[tuple[Any, list[Any], set[float]]] = []
    for group in _groups(ax):
        places = {round(_middle(bar, group.orientation == "horizontal"), 6) for bar in group}
        for _, bars, taken in found:
            if _look(bars[0]) == _look(group[0]) and not places & taken:
                bars.extend(group)
                taken |= places
                break
        else:
            found.append((group, list(group), places))
    return [(group, bars) for group, bars, _ in found]


def _span(bar: Any, horizontal: bool) -> tuple[float, float]:
    """Where a bar begins and how long it is, along its length."""
    if horizontal:
        return float(bar.get_x()), float(bar.get_width())
    return float(bar.get_y()), float(bar.get_height())


def _middle(bar: Any, horizontal: bool) -> float:
    if horizontal:
        return float(bar.get_y()) + float(bar.get_height()) / 2
    return float(bar.get_x()) + float(bar.get_width()) / 2


def _ticks(axis: Any) -> list[tuple[float, str]]:
    """The place and the text of each tick."""
    texts = [label.get_text() for label in axis.get_majorticklabels()]
    return list(zip((float(at) for at in axis.get_majorticklocs()), texts, strict=False))


def _nearest(ticks: list[tuple[float, str]], at: float, near: float) -> str:
    """The text of the tick nearest to a place; empty if there is none near."""
    found = min(((abs(place - at), text) for place, text in ticks), default=(near + 1, ""))
    return found[1] if found[0] <= near else ""


def _labels_of_bars(
    ax: Any, found: list[Any], horizontal: bool, what: str, look: str, hidden: bool
) -> list[str]:
    lying = _lie(ax, found)
    if lying is not None and lying != horizontal:
        wanted, given = ("横", "縦") if horizontal else ("縦", "横")
        reason = f"棒の向きが違います（{wanted}のはずが{given}です）。"
        raise _failed(what, reason, look, hidden, f"{wanted}の棒", f"{given}の棒")
    ticks = _ticks(ax.yaxis if horizontal else ax.xaxis)
    return [_nearest(ticks, _middle(bar, horizontal), _NEAR) for bar in found]


def _lie(ax: Any, found: list[Any]) -> bool | None:
    """Whether the bars lie, as the one who drew them said."""
    for group in _groups(ax):
        if group.orientation:
            return bool(group.orientation == "horizontal")
    return None


def _from_first(ax: Any, names: list[str], found: list[Any], horizontal: bool) -> list[str]:
    """The labels as the eye meets them: from the top or from the left."""
    pairs = sorted(
        zip((_middle(bar, horizontal) for bar in found), names, strict=True), key=lambda pair: pair[0]
    )
    order = [name for _, name in pairs]
    backwards = not ax.yaxis_inverted() if horizontal else ax.xaxis_inverted()
    return order[::-1] if backwards else order


def _is_guide(line: Any) -> bool:
    """Whether a line was drawn across the axes by axhline or axvline, and is no data."""
    return bool(line.get_transform() != line.axes.transData)


def _look(artist: Any) -> tuple[Any, ...]:
    """The colour of a line or bar, then what else tells it from others."""
    from matplotlib.colors import to_hex
    from matplotlib.lines import Line2D

    if isinstance(artist, Line2D):
        return to_hex(artist.get_color()), str(artist.get_marker()), str(artist.get_linestyle())
    return to_hex(artist.get_facecolor()), str(artist.get_hatch() or "")


def _legend(ax: Any) -> list[tuple[str, Any]]:
    """The text and the handle of each line of the legend, of the axes or of the figure."""
    found = ax.get_legend()
    if found is None and ax.get_figure() is not None and ax.get_figure().legends:
        found = ax.get_figure().legends[0]
    if found is None:
        return []
    return list(zip((text.get_text() for text in found.get_texts()), found.legend_handles, strict=False))


def _names_of_series(
    ax: Any, artists: list[Any], labelled: list[Any], what: str, look: str, hidden: bool
) -> list[str]:
    """What the legend calls each artist, by its look; the artists' own labels where looks are not unique."""
    shown = _legend(ax)
    if not shown:
        raise _failed(what, "凡例がないので、どれが何かが分かりません。", look, hidden)
    looks = [_look(artist) for artist in artists]
    if len(set(looks)) == len(looks):
        names = {_look(handle): text for text, handle in shown if hasattr(handle, "get_label")}
        if all(one in names for one in looks):
            return [names[one] for one in looks]
    return [str(artist.get_label()) for artist in labelled]


def _same_names(names: list[str], expected: Mapping[str, Any], what: str, look: str, hidden: bool) -> None:
    if sorted(names) != sorted(expected):
        raise _failed(what, "凡例の名前が違います。", look, hidden, show(list(expected)), show(names))


def _scale_advice(got: float, expected: float) -> str:
    """Whether two values differ by a power of ten, as units do."""
    if not got or not expected:
        return ""
    for power in range(1, 10):
        if same(got, expected * 10**power) or same(got * 10**power, expected):
            return f"ちょうど {10**power:,} 倍の違いです。単位の換算を見てください。"
    return ""
