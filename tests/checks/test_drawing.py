"""Drawing: the learner's function is called with no figure left open; what is no chart is said to be none."""

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib
import pytest

from yorozu.checks import NotAttempted, charts, drawing, pages

matplotlib.use("Agg")

from matplotlib import pyplot as plt


class TestDraw:
    def test_returns_the_axes_and_leaves_no_figure(self) -> None:
        def chart() -> Any:
            ax = plt.subplots()[1]
            ax.set_title("題名")
            return ax

        assert charts.draw(chart).get_title() == "題名"
        assert plt.get_fignums() == []

    def test_takes_a_figure_with_one_axes_and_the_current_axes(self) -> None:
        def figure() -> Any:
            plt.plot([1], [2])
            return plt.gcf()

        def current() -> Any:
            plt.plot([1], [2])
            return plt.gca()

        assert len(charts.draw(figure).lines) == 1
        assert len(charts.draw(current).lines) == 1  # not on what the first one drew

    def test_a_missing_glyph_is_no_failure(self) -> None:
        def chart() -> Any:
            figure, ax = plt.subplots()
            ax.set_title("題名", fontname="DejaVu Sans")
            figure.tight_layout()
            return ax

        with warnings.catch_warnings():
            warnings.simplefilter("error")
            charts.draw(chart)

    def test_no_chart(self, failure: Callable[..., str]) -> None:
        message = failure(charts.draw, lambda: plt.plot([1], [2]), what="見本のデータ")
        assert "グラフ（Axes）が返っていません" in message
        assert "list という種類の値" in message
        assert "Figure という種類" in failure(charts.draw, lambda: plt.subplots(2)[0])
        assert "None" in failure(charts.draw, lambda: None)
        assert plt.get_fignums() == []

    def test_not_written_yet(self) -> None:
        def chart() -> Any:
            raise NotImplementedError

        with pytest.raises(NotAttempted):
            charts.draw(chart)

    def test_a_chart_that_shows_itself_is_not_seen(self) -> None:
        def chart() -> Any:
            ax = plt.subplots()[1]
            plt.show()
            assert plt.get_fignums() == []  # as in a notebook
            return ax

        with warnings.catch_warnings():
            warnings.simplefilter("error")  # the shown chart would warn that no window can be opened
            charts.draw(chart)

    def test_painting_goes_on_after_the_call_whether_it_stops_or_not(
        self, failure: Callable[..., str]
    ) -> None:
        def chart() -> Any:
            raise ValueError

        before = painted()
        charts.draw(lambda: plt.subplots()[1])
        failure(charts.draw, chart)
        assert painted() == before
        assert len(set(before)) > 1


class TestSaved:
    def test_sees_each_figure_as_it_is_when_saved(self, tmp_path: Path) -> None:
        def save(folder: Path) -> None:
            figure, ax = plt.subplots()
            ax.set_title("はじめ")
            figure.savefig(folder / "一.png")
            ax.set_title("つぎ")
            plt.savefig(folder / "二.png")
            ax.set_title("保存の後")

        assert drawing.saved(save, tmp_path, seen=title) == ["はじめ", "つぎ"]

    def test_a_picture_has_its_size_and_is_blank(self, tmp_path: Path) -> None:
        def save(path: Path) -> None:
            figure, ax = plt.subplots(figsize=(3, 2), layout="constrained")
            ax.plot([1, 2])
            figure.savefig(path, dpi=50)

        drawing.saved(save, tmp_path / "絵.png", seen=title)
        assert pages.png_size((tmp_path / "絵.png").read_bytes()) == (150, 100)
        assert len({tuple(pixel) for row in plt.imread(tmp_path / "絵.png") for pixel in row}) == 1

    def test_what_cannot_be_saved_still_stops(self, failure: Callable[..., str], tmp_path: Path) -> None:
        def misspelt() -> None:
            plt.subplots()[0].savefig(tmp_path / "絵.png", dip=50)

        def nowhere() -> None:
            plt.subplots()[0].savefig(tmp_path / "ない" / "絵.png")

        assert "dip" in failure(drawing.saved, misspelt, seen=title)
        assert "FileNotFoundError" in failure(drawing.saved, nowhere, seen=title)
        assert plt.get_fignums() == []

    def test_nothing_saved(self) -> None:
        assert drawing.saved(plt.figure, seen=title) == []


def title(figure: Any) -> str:
    return str(figure.axes[0].get_title())


def painted() -> bytes:
    figure, ax = plt.subplots(figsize=(1, 1))
    ax.plot([1, 2])
    canvas: Any = figure.canvas
    canvas.draw()
    plt.close(figure)
    return bytes(canvas.buffer_rgba())
