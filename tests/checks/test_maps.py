"""The checks of filled maps: every usual way of filling passes; a message names the area and its colour."""

from collections.abc import Callable
from typing import Any

import pytest
from matplotlib.collections import PatchCollection, PolyCollection
from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path

from yorozu.checks import maps

SHAPES: dict[str, list[list[list[float]]]] = {
    "若葉町1丁目": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]],
    "港町": [[[1, 0], [2, 0], [1.5, 1]], [[3, 3], [4, 3], [4, 4]]],
    "緑が丘": [[[0, 1], [1, 1], [0, 2]]],
}
COLOURS = {"若葉町1丁目": "#DEEBF7", "港町": "#084594", "緑が丘": "#D9D9D9"}
MEANINGS = {"#DEEBF7": "20件未満", "#084594": "60件以上", "#D9D9D9": "データなし"}


def parts() -> list[tuple[str, Any]]:
    return [(name, ring) for name, rings in SHAPES.items() for ring in rings]


def fill(ax: Any) -> None:
    for name, ring in parts():
        hatch = "///" if name == "緑が丘" else None
        ax.fill([x for x, _ in ring], [y for _, y in ring], facecolor=COLOURS[name], hatch=hatch)


def check(ax: Any, **kwargs: Any) -> None:
    maps.areas(ax, SHAPES, COLOURS, hatched=["緑が丘"], meanings=MEANINGS, **kwargs)


def by_patches(ax: Any) -> None:
    for name, ring in parts():
        ax.add_patch(Polygon(ring[::-1], facecolor=COLOURS[name], hatch="//" if name == "緑が丘" else ""))


def by_paths(ax: Any) -> None:
    for name, rings in SHAPES.items():
        path = Path.make_compound_path(*(Path(ring) for ring in rings))
        ax.add_patch(PathPatch(path, facecolor=COLOURS[name], hatch="x" if name == "緑が丘" else None))


def by_collections(ax: Any) -> None:
    known = [(name, ring) for name, ring in parts() if name != "緑が丘"]
    ax.add_collection(
        PolyCollection([ring for _, ring in known], facecolors=[COLOURS[name] for name, _ in known])
    )
    rest = [Polygon(ring) for name, ring in parts() if name == "緑が丘"]
    ax.add_collection(PatchCollection(rest, facecolor="#D9D9D9", hatch="///"))


@pytest.mark.parametrize("way", [fill, by_patches, by_paths, by_collections])
def test_right_ways(ax: Any, way: Callable[[Any], None]) -> None:
    way(ax)
    check(ax)


def test_empty(ax: Any, failure: Callable[..., str]) -> None:
    assert "1つもありません" in failure(check, ax)


def test_a_wrong_colour(ax: Any, failure: Callable[..., str]) -> None:
    fill(ax)
    ax.patches[0].set_facecolor("#084594")
    message = failure(check, ax, what="申込の地図")
    assert "「若葉町1丁目」" in message
    assert "#deebf7（20件未満）" in message
    assert "#084594（60件以上）" in message
    hidden = failure(check, ax, hidden=True)
    assert "若葉町" not in hidden
    assert "#" not in hidden


def test_missing_areas_and_parts(ax: Any, failure: Callable[..., str]) -> None:
    fill(ax)
    ax.patches[2].remove()
    assert "「港町」の2つ目の形" in failure(check, ax)
    ax.patches[0].remove()
    assert "x と y が逆" in failure(check, ax)


def test_twice_and_too_many(ax: Any, failure: Callable[..., str]) -> None:
    fill(ax)
    ax.fill([7, 8, 8], [7, 7, 8])
    assert "地図にないはずの形" in failure(check, ax)
    fill(ax)
    assert "2回以上" in failure(check, ax)


def test_hatches(ax: Any, failure: Callable[..., str]) -> None:
    fill(ax)
    ax.patches[3].set_hatch("")
    assert "データのない町に" in failure(check, ax)
    ax.patches[0].set_hatch("/")
    assert "データのある町に" in failure(check, ax)


def test_a_hatch_that_cannot_be_seen(ax: Any, failure: Callable[..., str]) -> None:
    fill(ax)
    ax.patches[3].set_edgecolor("white")
    check(ax)
    ax.patches[3].set_edgecolor(COLOURS["緑が丘"])
    message = failure(check, ax)
    assert "「緑が丘」" in message
    assert "見えません" in message
    ax.patches[3].set_hatchcolor("black")
    check(ax)


def test_a_hatch_that_cannot_be_seen_of_a_collection(ax: Any, failure: Callable[..., str]) -> None:
    by_collections(ax)
    ax.collections[1].set_edgecolor(["white"])
    check(ax)
    ax.collections[1].set_edgecolor([COLOURS["緑が丘"]])
    assert "見えません" in failure(check, ax)


def test_one_colour(failure: Callable[..., str]) -> None:
    maps.colour("#084594", "#084594", meanings=MEANINGS)
    message = failure(maps.colour, "#084594", "#DEEBF7", meanings=MEANINGS, what="25 の色")
    assert '文字列 "#DEEBF7"（20件未満）' in message
    assert '文字列 "#084594"（60件以上）' in message
    assert "色が違います" in message
    assert '文字列 "赤"\n' in failure(maps.colour, "赤", "#DEEBF7", meanings=MEANINGS)
    hidden = failure(maps.colour, "#084594", "#DEEBF7", meanings=MEANINGS, hidden=True)
    assert "#" not in hidden
    assert "20件" not in hidden


@pytest.mark.parametrize("got", [1, None, ["#DEEBF7"]])
def test_no_colour(failure: Callable[..., str], got: Any) -> None:
    message = failure(maps.colour, got, "#DEEBF7", meanings=MEANINGS)
    assert "値の種類が違います" in message
    assert '文字列 "#DEEBF7"（20件未満）' in message


def test_stretched(ax: Any, failure: Callable[..., str]) -> None:
    assert "ゆがみます" in failure(maps.same_lengths, ax)
    ax.set_aspect("equal")
    maps.same_lengths(ax)
    ax.set_aspect(2)
    assert "ゆがみます" in failure(maps.same_lengths, ax)
