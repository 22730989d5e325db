"""The checks of what is written on a chart: units, titles, legends."""

from collections.abc import Callable
from typing import Any

import pytest

from yorozu.checks import charts


class TestTexts:
    @pytest.mark.parametrize(
        "label", ["予算額（億円）", "予算額 [億円]", "予算額　(億円)", "予算額、単位億円", "予算額/億円"]
    )
    def test_units(self, ax: Any, label: str) -> None:
        ax.set_xlabel(label)
        charts.axis_label(ax, "x", "億円")

    def test_width_does_not_matter(self, ax: Any) -> None:
        ax.set_ylabel("割合(%)")
        charts.axis_label(ax, "y", "％")
        ax.set_ylabel("割合％")
        charts.axis_label(ax, "y", "%")

    def test_a_unit_within_a_word_is_none(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.set_ylabel("人数")
        assert "単位が違うか、ありません" in failure(charts.axis_label, ax, "y", "人")
        ax.set_ylabel("人数（人）")
        charts.axis_label(ax, "y", "人")

    def test_missing_wrong_and_bare_units(self, ax: Any, failure: Callable[..., str]) -> None:
        assert "縦軸の名前がありません" in failure(charts.axis_label, ax, "y", "人")
        ax.set_ylabel("利用者数")
        assert "単位が違うか、ありません" in failure(charts.axis_label, ax, "y", "人")
        ax.set_ylabel("利用者数（万人）")
        assert "単位が違うか" in failure(charts.axis_label, ax, "y", "人")
        ax.set_ylabel("（人）")
        assert "単位だけ" in failure(charts.axis_label, ax, "y", "人")
        ax.set_ylabel("")
        assert "単位「人」" in failure(charts.axis_label, ax, "y", "人", hidden=True)

    def test_title(self, ax: Any, failure: Callable[..., str]) -> None:
        assert "題名がありません" in failure(charts.title, ax, "増えた")
        ax.set_title("増えた", loc="left")
        charts.title(ax, "増えた")
        assert "題名が違います" in failure(charts.title, ax, "減った")

    def test_title_of_the_figure(self, ax: Any) -> None:
        ax.get_figure().suptitle("増えた")
        charts.title(ax, "増えた")

    def test_legend(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.plot([1], [2], label="窓口")
        assert "凡例がありません" in failure(charts.legend, ax, ["窓口"])
        ax.get_figure().legend()
        charts.legend(ax, ["窓口"])
        assert "凡例の名前が違います" in failure(charts.legend, ax, ["郵送"])
