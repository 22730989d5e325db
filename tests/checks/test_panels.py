"""The checks of small multiples: every usual layout passes; one scale for all, no line out of sight."""

from collections.abc import Callable, Iterator
from typing import Any

import matplotlib as mpl
import pandas as pd
import pytest

from yorozu.checks import NotAttempted, charts, panels

mpl.use("Agg")

from matplotlib import pyplot as plt

YEARS = [2021, 2022, 2023]
VALUES = {"民生費": [100, 110, 120], "土木費": [100, 90, 95]}


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def chart(shared: bool = True) -> Any:
    figure, axes = plt.subplots(1, 2, sharey=shared)
    for ax, (name, values) in zip(axes, VALUES.items(), strict=True):
        ax.plot(YEARS, values)
        ax.axhline(-500)
        ax.set_title(name)
    axes[0].set_ylabel("指数（最初の年度＝100）")
    figure.suptitle("民生費だけが増えた")
    return figure


def test_right_ways() -> None:
    def table() -> Any:
        return pd.DataFrame(VALUES, index=YEARS).plot(subplots=True, layout=(1, 2), sharey=True)

    def spare() -> Any:
        figure, axes = plt.subplots(2, 2, sharey=True)
        for ax, values in zip(axes.flat, VALUES.values(), strict=False):
            ax.plot(YEARS, values)
        axes[1][0].axis("off")
        axes[1][1].remove()
        return figure, axes

    def one_by_one() -> Any:
        figure = plt.figure(layout="constrained")
        second = figure.add_subplot(1, 2, 2)
        first = figure.add_subplot(1, 2, 1, sharey=second)
        first.plot(YEARS, VALUES["民生費"])
        second.plot(YEARS, VALUES["土木費"])
        return first

    def parts() -> Any:
        figure = plt.figure()
        halves: Any = figure.subfigures(2, height_ratios=[3, 2])
        second = halves[1].add_subplot()
        halves[0].add_subplot(sharey=second).plot(YEARS, VALUES["民生費"])
        second.plot(YEARS, VALUES["土木費"])
        return figure

    for way in (chart, table, spare, one_by_one, parts):
        found = panels.draw(way, count=2)
        panels.same_scale(found)
        for ax, values in zip(found, VALUES.items(), strict=True):
            charts.lines(ax, YEARS, dict([values]))
    assert plt.get_fignums() == []


def test_number_of_panels(failure: Callable[..., str]) -> None:
    message = failure(panels.draw, chart, count=3, what="3つの款")
    assert "3個" in message
    assert "2個" in message
    assert "2個" not in failure(panels.draw, chart, count=3, hidden=True)


@pytest.mark.parametrize("value", [3, "図", [], {"a": 1}])
def test_no_figure(failure: Callable[..., str], value: Any) -> None:
    assert "グラフ（Figure）が返っていません" in failure(panels.draw, lambda: value, count=2)


def test_not_written_yet() -> None:
    def later() -> Any:
        raise NotImplementedError

    with pytest.raises(NotAttempted):
        panels.draw(later, count=2)


def test_one_row(failure: Callable[..., str]) -> None:
    def stacked() -> Any:
        return plt.subplots(2, 1, sharey=True)

    def grid() -> Any:
        return plt.subplots(2, 2)

    def uneven() -> Any:
        figure = plt.figure()
        return figure.add_axes((0.1, 0.1, 0.3, 0.8)), figure.add_axes((0.6, 0.2, 0.3, 0.4))

    panels.one_row(panels.draw(chart, count=2))
    panels.one_row(panels.draw(uneven, count=2))
    message = failure(panels.one_row, panels.draw(stacked, count=2))
    assert "左から1行に並んでいません" in message
    assert "plt.subplots(1, 数)" in message
    assert "上下" not in failure(panels.one_row, panels.draw(grid, count=4), hidden=True, look="並べ方")


def test_scales_that_differ(failure: Callable[..., str]) -> None:
    message = failure(panels.same_scale, panels.draw(chart, False, count=2))
    assert "縦軸の範囲が、グラフごとに違います" in message
    assert "2個目のグラフ" in message
    assert "sharey=True" in message


def test_a_line_out_of_sight(failure: Callable[..., str]) -> None:
    found = panels.draw(chart, count=2)
    found[0].set_ylim(95, 130)
    message = failure(panels.same_scale, found)
    assert "はみ出して" in message
    assert "2個目" in message
    assert "95" not in failure(panels.same_scale, found, hidden=True)


def test_units(failure: Callable[..., str]) -> None:
    found = panels.draw(chart, count=2)
    panels.axis_label(found, "y", "最初の年度=100")
    assert "単位が違うか" in failure(panels.axis_label, found, "y", "億円")
    found[0].set_ylabel("")
    assert "縦軸の名前がありません" in failure(panels.axis_label, found, "y", "億円")
    found[0].get_figure().supylabel("予算額（億円）")
    panels.axis_label(found, "y", "億円")
    found[1].set_xlabel("時期（年度）")
    panels.axis_label(found, "x", "年度")


def test_a_name_between_the_panels(failure: Callable[..., str]) -> None:
    found = panels.draw(chart, count=2)
    found[1].set_ylabel(found[0].get_ylabel())
    panels.axis_label(found, "y", "最初の年度=100")
    found[0].set_ylabel("")
    assert "縦軸の名前がありません" in failure(panels.axis_label, found, "y", "最初の年度=100")


def test_title(failure: Callable[..., str]) -> None:
    found = panels.draw(chart, count=2)
    panels.title(found, "民生費だけが増えた")
    assert "全体の題名が違います" in failure(panels.title, found, "土木費が減った")
    found[0].get_figure().suptitle("")
    assert "fig.suptitle" in failure(panels.title, found, "土木費が減った", hidden=True)
