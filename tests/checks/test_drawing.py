"""Drawing: the learner's function is called with no figure left open; what is no chart is said to be none."""

import warnings
from collections.abc import Callable
from typing import Any

import matplotlib
import pytest

from yorozu.checks import NotAttempted, charts

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
            figure.canvas.draw()
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
