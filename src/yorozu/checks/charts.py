"""Checks of matplotlib charts: they read the data in the axes, never pixels, so that fonts cannot matter.

matplotlib is imported only when a chart is drawn, as every kernel imports this room. Where `hidden` is true a
message says which rule was broken, and neither the expected nor the drawn data.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from yorozu.checks import axes
from yorozu.checks.differences import difference, same
from yorozu.checks.drawing import draw, failed
from yorozu.checks.glyphs import glyphs
from yorozu.checks.lettering import axis_label, legend, title
from yorozu.checks.showing import show

__all__ = [
    "axis_label",
    "bars",
    "draw",
    "glyphs",
    "histogram",
    "in_sight",
    "legend",
    "lines",
    "stacked",
    "title",
    "told_apart",
    "zero_base",
]

# A tick names what stands this near to it: a bar may be centred on its tick or begin there.
_NEAR = 0.5
_POINT = 1e-6


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
    found = axes.rectangles(ax)
    if not found:
        raise failed(what, "棒が1本もありません。", look, hidden)
    names = _labels_of_bars(ax, found, horizontal, what, look, hidden)
    if len(names) != len(set(names)):
        raise failed(what, "同じ場所に棒が2本以上あります。", look, hidden, "1つの名前に1本", show(names))
    if set(names) != set(expected):
        raise failed(what, "棒の名前（項目）が違います。", look, hidden, show(list(expected)), show(names))
    for name, bar in zip(names, found, strict=True):
        start, length = axes.span(bar, horizontal)
        if abs(start) > _POINT:
            raise failed(
                what, "棒が 0 から始まっていません。", look, hidden, "0", f"{start:g}", f"「{name}」の棒"
            )
        if not same(length, expected[name]):
            raise failed(
                what,
                "棒の長さ（値）が違います。" + _scale_advice(length, expected[name]),
                look,
                hidden,
                show(expected[name]),
                show(length),
                f"「{name}」の棒",
            )
    zero_base(ax, horizontal=horizontal, what=what, look=look, hidden=hidden)
    order = axes.from_first(ax, names, found, horizontal)
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
        raise failed(what, reason, look, hidden, show(wanted), show(order))


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
    found = axes.rectangles(ax)
    if not found:
        raise failed(what, "棒が1本もありません。", look, hidden)
    names = _labels_of_bars(ax, found, horizontal, what, look, hidden)
    order = list(dict.fromkeys(axes.from_first(ax, names, found, horizontal)))
    if set(order) != set(labels):
        raise failed(what, "棒の名前（項目）が違います。", look, hidden, show(list(labels)), show(order))
    if order != list(labels):
        raise failed(what, "棒の並ぶ順番が違います。", look, hidden, show(list(labels)), show(order))
    groups = axes.kinds(ax)
    if len(groups) != len(expected):
        raise failed(
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
        lengths = {place[id(bar)]: axes.span(bar, horizontal)[1] for bar in group if id(bar) in place}
        for label, value in zip(labels, expected[kind], strict=True):
            length = lengths.get(label, 0.0)
            if not same(length, value):
                raise failed(
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
            axes.span(bar, horizontal) for bar, name in zip(found, names, strict=True) if name == label
        )
        at = 0.0
        for start, length in spans:
            if length and abs(start - at) > _POINT * max(1.0, abs(at)):
                reason = "棒が積み上がっていません（重なっているか、すき間があります）。"
                raise failed(
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
    found = [line for line in ax.lines if len(line.get_xdata()) and not axes.is_guide(line)]
    if not found:
        advice = "棒でかかれています。" if axes.rectangles(ax) else ""
        raise failed(what, "折れ線が1本もありません。" + advice, look, hidden)
    if len(found) != len(expected):
        raise failed(what, "線の数が違います。", look, hidden, f"{len(expected)}本", f"{len(found)}本")
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
        raise failed(what, reason, look, hidden, show(values), show(drawn), place)
    places = [float(at) for at in line.get_xdata(orig=False)]
    heights = [float(value) for value in line.get_ydata(orig=False)]
    if len(heights) != len(values):
        raise failed(what, "点の数が違います。", look, hidden, f"{len(values)}個", f"{len(heights)}個", place)
    ordered = sorted(range(len(places)), key=lambda point: places[point])
    if ax.xaxis_inverted():
        ordered.reverse()
    places, heights = [places[point] for point in ordered], [heights[point] for point in ordered]
    at: list[Any]
    if all(isinstance(one, str) for one in x):
        ticks = axes.ticks(ax.xaxis)
        at = [axes.nearest(ticks, one, 0.01) for one in places]
        wrong = len([one for one in at if one]) < min(2, len(x)) or any(
            theirs and theirs != ours for theirs, ours in zip(at, x, strict=True)
        )
    else:
        at = places
        wrong = difference(places, x) is not None
    if wrong:
        raise failed(what, "横の値（並ぶ順番）が違います。", look, hidden, show(x), show(at), place)
    for label, theirs, ours in zip(x, heights, values, strict=True):
        if not same(theirs, ours):
            reason = "縦の値が違います。" + _scale_advice(theirs, ours)
            raise failed(what, reason, look, hidden, show(ours), show(theirs), f"{place}の「{label}」")


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
    found = axes.rectangles(ax)
    if not found:
        raise failed(what, "ヒストグラムの棒が1本もありません。", look, hidden)
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
            raise failed(what, "区間の幅か、始まりが違います。", look, hidden, first, edges)
        drawn[number] = drawn.get(number, 0) + float(bar.get_height())
    if sum(drawn.values()) != sum(counts.values()):
        if same(sum(drawn.values()) * width, 1.0):
            reason = "高さが人数や件数ではなく、割合（密度）になっています。"
        else:
            reason = "数えた値の個数が合いません。区間の外に、はみ出した値があるかもしれません。"
        raise failed(what, reason, look, hidden, f"{sum(counts.values())}個", f"{sum(drawn.values()):g}個")
    for number in sorted({*counts, *drawn}):
        if drawn.get(number, 0) != counts.get(number, 0):
            place = f"{start + number * width:g} 以上 {start + (number + 1) * width:g} 未満"
            reason = "区間に入る個数が違います。最後の区間だけは、右端の値も入ることに注意してください。"
            raise failed(
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
        raise failed(what or "グラフ", f"{axis}の目盛りが等間隔ではありません（対数など）。", look, hidden)
    low, high = sorted(float(limit) for limit in (ax.get_xlim() if horizontal else ax.get_ylim()))
    if low > _POINT or high < -_POINT:
        raise failed(
            what or "グラフ",
            f"{axis}が 0 から始まっていません。棒は長さで比べるので、0 を隠すと、差が大きく見えます。",
            look,
            hidden,
            "0 が見える範囲",
            f"{low:g} から {high:g}",
        )


def in_sight(
    ax: Any, *, horizontal: bool = False, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if the axes show every bar and every point of a line whole, and larger values further up or right.

    A bar of no length need not be in sight.

    Args:
        ax: the Axes.
        horizontal: the bars lie, so that larger values are further to the right.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: something is cut off, or the values' axis is turned round.
    """
    what = what or "グラフ"
    if ax.xaxis_inverted() if horizontal else ax.yaxis_inverted():
        turned = "横軸の左右が逆です。右" if horizontal else "縦軸の上下が逆です。上"
        raise failed(what, f"{turned}ほど大きくします。", look, hidden)
    bars = [bar for group in axes.groups(ax) for bar in group if axes.span(bar, horizontal)[1]]
    lines = [line for line in ax.lines if not axes.is_guide(line)]
    for name, across, limits in (("横軸", True, ax.get_xlim()), ("縦軸", False, ax.get_ylim())):
        low, high = sorted(float(limit) for limit in limits)
        slack = _POINT * (high - low)
        spans = [axes.span(bar, across) for bar in bars]
        reached = [at for start, length in spans for at in (start, start + length)]
        for line in lines:
            reached.extend(float(at) for at in (line.get_xdata if across else line.get_ydata)(orig=False))
        if any(at < low - slack or at > high + slack for at in reached):
            kind = "棒" if bars else "線の点"
            reason = f"{kind}が、{name}の範囲からはみ出しています。"
            wanted = f"{min(reached):g} から {max(reached):g} までが入る範囲"
            raise failed(what, reason, look, hidden, wanted, f"{low:g} から {high:g}")


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

    kinds = axes.kinds(ax)
    looks = [axes.look(bars[0]) for _, bars in kinds] or [
        axes.look(line) for line in ax.lines if not axes.is_guide(line)
    ]
    second = "模様（hatch）" if kinds else "印（marker）か線の種類（linestyle）"
    colours, shapes = [look[0] for look in looks], [look[1:] for look in looks]
    allowed = {to_hex(colour) for colour in palette}
    if len(set(colours)) != len(colours):
        raise failed(what or "グラフ", "同じ色が2回使われています。", look, hidden)
    if allowed and not set(colours) <= allowed:
        raise failed(what or "グラフ", "決められた色のほかの色が使われています。", look, hidden)
    if len(set(shapes)) != len(shapes):
        reason = f"色のほかに、見分ける手がかりがありません。{second}も、1つずつ変えます。"
        raise failed(what or "グラフ", reason, look, hidden)


def _labels_of_bars(
    ax: Any, found: list[Any], horizontal: bool, what: str, look: str, hidden: bool
) -> list[str]:
    lying = axes.lie(ax, found)
    if lying is not None and lying != horizontal:
        wanted, given = ("横", "縦") if horizontal else ("縦", "横")
        reason = f"棒の向きが違います（{wanted}のはずが{given}です）。"
        raise failed(what, reason, look, hidden, f"{wanted}の棒", f"{given}の棒")
    ticks = axes.ticks(ax.yaxis if horizontal else ax.xaxis)
    return [axes.nearest(ticks, axes.middle(bar, horizontal), _NEAR) for bar in found]


def _names_of_series(
    ax: Any, artists: list[Any], labelled: list[Any], what: str, look: str, hidden: bool
) -> list[str]:
    """What the legend calls each artist, by its look; the artists' own labels where looks are not unique."""
    shown = axes.legend(ax)
    if not shown:
        raise failed(what, "凡例がないので、どれが何かが分かりません。", look, hidden)
    looks = [axes.look(artist) for artist in artists]
    if len(set(looks)) == len(looks):
        names = {axes.look(handle): text for text, handle in shown if hasattr(handle, "get_label")}
        if all(one in names for one in looks):
            return [names[one] for one in looks]
    return [str(artist.get_label()) for artist in labelled]


def _same_names(names: list[str], expected: Mapping[str, Any], what: str, look: str, hidden: bool) -> None:
    if sorted(names) != sorted(expected):
        raise failed(what, "凡例の名前が違います。", look, hidden, show(list(expected)), show(names))


def _scale_advice(got: float, expected: float) -> str:
    """Whether two values differ by a power of ten, as units do."""
    if not got or not expected:
        return ""
    for power in range(1, 10):
        if same(got, expected * 10**power) or same(got * 10**power, expected):
            return f"ちょうど {10**power:,} 倍の違いです。単位の換算を見てください。"
    return ""
