"""Checks of maps whose areas are filled with colours, read from their axes as charts are.

matplotlib is imported only when a map is checked.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from yorozu.checks.differences import difference
from yorozu.checks.drawing import failed
from yorozu.checks.showing import bracketed, show
from yorozu.checks.values import failure

Ring = Sequence[Sequence[float]]
_DIGITS = 6


def areas(
    ax: Any,
    shapes: Mapping[str, Sequence[Ring]],
    colours: Mapping[str, str],
    *,
    hatched: Collection[str] = (),
    meanings: Mapping[str, str] | None = None,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if each area is drawn once, with all its parts, in its colour, and nothing else is.

    Args:
        ax: the Axes.
        shapes: the rings of each area, each a list of points (x, y); closed or not, from any point, either
            way round.
        colours: the colour of each area.
        hatched: the areas that have a hatch besides, one that can be seen; no other area may have one.
        meanings: what each colour means, in Japanese, for messages.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show neither names nor colours.

    Raises:
        CheckFailed: an area is missing, is another, or has another colour or hatch.
    """
    from matplotlib.colors import to_hex

    what = what or "地図"
    said = {to_hex(colour): meaning for colour, meaning in (meanings or {}).items()}
    drawn = _drawn(ax)
    if not drawn:
        raise failed(what, "塗った形が1つもありません。", look, hidden)
    for name, rings in shapes.items():
        for number, ring in enumerate(rings, start=1):
            place = f"「{name}」" + (f"の{number}つ目の形" if len(rings) > 1 else "")
            found = [shape for shape in drawn if shape.corners == _corners(ring)]
            if not found:
                reason = (
                    "形の一部がありません。飛び地など、形が2つ以上ある町があります。"
                    if number > 1
                    else "形がありません。点の x と y が逆か、かいていない町があります。"
                )
                raise failed(what, reason, look, hidden, "この形があること", "この形がない", place)
            if len(found) > 1:
                raise failed(
                    what, "同じ形が2回以上かかれています。", look, hidden, "1回", f"{len(found)}回", place
                )
            drawn.remove(found[0])
            colour, hatch = found[0].colour, found[0].hatch
            wanted = to_hex(colours[name])
            if colour != wanted:
                shown = [f"{one}（{said[one]}）" if one in said else one for one in (wanted, colour)]
                raise failed(what, "塗った色が違います。", look, hidden, shown[0], shown[1], place)
            if bool(hatch) != (name in hatched):
                reason = (
                    "データのない町に、模様（hatch）がありません。"
                    if name in hatched
                    else "データのある町に、模様（hatch）が付いています。"
                )
                raise failed(what, reason, look, hidden, where=place)
            if hatch and found[0].hatch_colour == colour:
                reason = (
                    "模様（hatch）の色が、塗った色と同じなので、見えません。"
                    "模様は、ふちの色（edgecolor）でかかれます。"
                )
                raise failed(what, reason, look, hidden, where=place)
    if drawn:
        raise failed(what, "地図にないはずの形も塗られています。", look, hidden, "0個", f"{len(drawn)}個")


def colour(
    got: Any,
    expected: str,
    *,
    meanings: Mapping[str, str],
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the learner's value is this colour, written as it is here; a message says what colours mean.

    Args:
        got: the learner's value.
        expected: the right colour.
        meanings: what each colour means, in Japanese.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show neither colour.

    Raises:
        CheckFailed: it is another colour, or no text.
    """
    found = difference(got, expected)
    if not found:
        return
    found = replace(found, expected=show(expected) + bracketed(meanings[expected]))
    if isinstance(got, str):
        meaning = bracketed(meanings.get(got, ""))
        found = replace(found, reason="色が違います。", got=show(got) + meaning, advice="", hint="")
    raise failure(found, what, look, hidden)


def same_lengths(ax: Any, *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if a length across and the same length upwards look the same, so that shapes are not stretched.

    Raises:
        CheckFailed: they do not.
    """
    aspect = ax.get_aspect()
    if aspect == "auto" or abs(float(aspect) - 1) > 1e-9:
        raise failed(
            what or "地図",
            "縦と横の長さの比が、用紙に合わせて変わります。形がゆがみます。",
            look or 'ax.set_aspect("equal") があるか。',
            hidden,
        )


class _Shape(NamedTuple):
    """A filled shape: its corners, its colour, its hatch and the colour of this."""

    corners: frozenset[tuple[float, float]]
    colour: str
    hatch: str
    hatch_colour: str


def _drawn(ax: Any) -> list[_Shape]:
    """The filled shapes."""
    from matplotlib.collections import PatchCollection, PolyCollection
    from matplotlib.colors import to_hex

    found = []
    for patch in ax.patches:
        if patch.get_visible() and patch.get_fill():
            path = patch.get_path().transformed(patch.get_patch_transform())
            colour, hatch = to_hex(patch.get_facecolor()), str(patch.get_hatch() or "")
            line = to_hex(patch.get_hatchcolor())
            found += [_Shape(_corners(ring), colour, hatch, line) for ring in _rings(path)]
    for collection in ax.collections:
        if not isinstance(collection, PatchCollection | PolyCollection):
            continue
        collection.update_scalarmappable()
        faces: Any = collection.get_facecolor()
        lines: Any = collection.get_hatchcolor()
        for number, path in enumerate(collection.get_paths()):
            if not len(faces):
                continue
            colour, hatch = to_hex(faces[number % len(faces)]), str(collection.get_hatch() or "")
            line = to_hex(lines[number % len(lines)]) if len(lines) else colour
            found += [_Shape(_corners(ring), colour, hatch, line) for ring in _rings(path)]
    return found


def _rings(path: Any) -> list[Any]:
    return list(path.to_polygons(closed_only=False))


def _corners(ring: Iterable[Sequence[float]]) -> frozenset[tuple[float, float]]:
    """The corners of a ring, whichever comes first."""
    return frozenset((round(float(x), _DIGITS), round(float(y), _DIGITS)) for x, y in ring)
