"""The checks of charts: every right way of drawing passes, and a failure names what differs, in Japanese."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import matplotlib
import pandas as pd
import pytest

from yorozu.checks import charts

matplotlib.use("Agg")

from matplotlib import pyplot as plt

AMOUNTS = {"民生費": 500.0, "教育費": 200.0, "土木費": 100.0}
YEARS = ["令和5年度", "令和6年度", "令和7年度"]
COUNTS = {"窓口": [30.0, 20.0, 10.0], "オンライン": [10.0, 20.0, 40.0]}
SHARES = {"窓口": [75.0, 50.0, 20.0], "オンライン": [25.0, 50.0, 80.0]}
COLOURS = ["#0072B2", "#E69F00"]


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def lying(ax: Any) -> None:
    ax.barh(list(AMOUNTS), list(AMOUNTS.values()))
    ax.invert_yaxis()


def trend(ax: Any) -> None:
    for (name, values), marker in zip(COUNTS.items(), "os", strict=True):
        ax.plot(YEARS, values, marker=marker, label=name)
    ax.legend()


def pile(ax: Any, shares: dict[str, list[float]] = SHARES) -> None:
    base = [0.0, 0.0, 0.0]
    for (name, values), hatch, colour in zip(shares.items(), ["", "//"], COLOURS, strict=True):
        ax.bar(YEARS, values, bottom=base, label=name, hatch=hatch, color=colour)
        base = [low + value for low, value in zip(base, values, strict=True)]
    ax.legend()


class TestBars:
    def test_right_ways(self) -> None:
        def reversed_list(ax: Any) -> None:
            ax.barh(list(AMOUNTS)[::-1], list(AMOUNTS.values())[::-1])

        def places(ax: Any) -> None:
            ax.barh([2, 1, 0], list(AMOUNTS.values()))
            ax.set_yticks([2, 1, 0], list(AMOUNTS))

        def series(ax: Any) -> None:
            pd.Series(AMOUNTS)[::-1].plot.barh(ax=ax)

        def one_by_one(ax: Any) -> None:
            for name, amount in AMOUNTS.items():
                ax.barh(name, amount)
            ax.invert_yaxis()

        def edge(ax: Any) -> None:
            ax.barh(list(AMOUNTS), list(AMOUNTS.values()), align="edge", height=0.8)
            ax.invert_yaxis()

        for way in (lying, reversed_list, places, series, one_by_one, edge):
            ax = plt.subplots()[1]
            way(ax)
            charts.bars(ax, AMOUNTS, horizontal=True, descending=True)

    def test_equal_lengths_in_any_order(self, ax: Any) -> None:
        ax.bar(["い", "あ", "う"], [2, 2, 1])
        charts.bars(ax, {"あ": 2, "い": 2, "う": 1}, descending=True)

    def test_empty(self, ax: Any, failure: Callable[..., str]) -> None:
        assert "棒が1本もありません" in failure(charts.bars, ax, AMOUNTS, what="予算のグラフ")

    def test_direction(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.bar(list(AMOUNTS), list(AMOUNTS.values()))
        assert "横のはずが縦です" in failure(charts.bars, ax, AMOUNTS, horizontal=True)

    def test_order(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.barh(list(AMOUNTS), list(AMOUNTS.values()))
        message = failure(charts.bars, ax, AMOUNTS, horizontal=True, descending=True)
        assert "並ぶ順番が違います（上から数えます）。ちょうど逆です" in message

    def test_labels(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.bar([*AMOUNTS, "合計"], [*AMOUNTS.values(), 800])
        message = failure(charts.bars, ax, AMOUNTS)
        assert "項目" in message
        assert "合計" in message
        assert "合計" not in failure(charts.bars, ax, AMOUNTS, hidden=True)

    def test_values_and_units(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.bar(list(AMOUNTS), [value * 100 for value in AMOUNTS.values()])
        message = failure(charts.bars, ax, AMOUNTS)
        assert "「民生費」の棒" in message
        assert "ちょうど 100 倍" in message
        hidden = failure(charts.bars, ax, AMOUNTS, hidden=True)
        assert "500" not in hidden
        assert "民生費" not in hidden

    def test_zero_base(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.bar(list(AMOUNTS), list(AMOUNTS.values()))
        ax.set_ylim(80, 520)
        assert "縦軸が 0 から始まっていません" in failure(charts.bars, ax, AMOUNTS)
        ax.set_ylim(1, 520)
        ax.set_yscale("log")
        assert "等間隔ではありません" in failure(charts.bars, ax, AMOUNTS)

    def test_bars_that_hang(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.bar(list(AMOUNTS), list(AMOUNTS.values()), bottom=10)
        assert "棒が 0 から始まっていません" in failure(charts.bars, ax, AMOUNTS)

    def test_twice(self, ax: Any, failure: Callable[..., str]) -> None:
        lying(ax)
        lying(ax)
        assert "2本以上" in failure(charts.bars, ax, AMOUNTS, horizontal=True)


class TestLines:
    def test_right_ways(self) -> None:
        def names_in_legend(ax: Any) -> None:
            for values in COUNTS.values():
                ax.plot(YEARS, values)
            ax.legend(list(COUNTS))

        def table(ax: Any) -> None:
            pd.DataFrame(COUNTS, index=YEARS).plot(ax=ax)

        def with_guide(ax: Any) -> None:
            trend(ax)
            ax.axhline(25)

        def places(ax: Any) -> None:
            for name, values in reversed(COUNTS.items()):
                ax.plot([0, 1, 2], values, label=name)
            ax.set_xticks([0, 1, 2], YEARS)
            ax.legend()

        for way in (trend, names_in_legend, table, with_guide, places):
            ax = plt.subplots()[1]
            way(ax)
            charts.lines(ax, YEARS, COUNTS)

    def test_numbers_and_a_single_line(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.plot([2024, 2025], [3, 4])
        charts.lines(ax, [2024, 2025], {"件数": [3, 4]})
        assert "横の値" in failure(charts.lines, ax, [2025, 2026], {"件数": [3, 4]})
        assert "縦の値" in failure(charts.lines, ax, [2024, 2025], {"件数": [3, 5]})

    def test_no_lines(self, ax: Any, failure: Callable[..., str]) -> None:
        assert "折れ線が1本もありません" in failure(charts.lines, ax, YEARS, COUNTS)
        pile(ax)
        assert "棒でかかれています" in failure(charts.lines, ax, YEARS, COUNTS)

    def test_count(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.plot(YEARS, COUNTS["窓口"])
        assert "線の数" in failure(charts.lines, ax, YEARS, COUNTS)

    def test_no_legend(self, ax: Any, failure: Callable[..., str]) -> None:
        for name, values in COUNTS.items():
            ax.plot(YEARS, values, label=name)
        assert "凡例がない" in failure(charts.lines, ax, YEARS, COUNTS)

    def test_names_exchanged(self, ax: Any, failure: Callable[..., str]) -> None:
        for values in COUNTS.values():
            ax.plot(YEARS, values)
        ax.legend(list(COUNTS)[::-1])
        assert "縦の値が違います" in failure(charts.lines, ax, YEARS, COUNTS)

    def test_order_of_x(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.plot(YEARS[::-1], COUNTS["窓口"][::-1])
        assert "横の値" in failure(charts.lines, ax, YEARS, {"窓口": COUNTS["窓口"]})

    def test_texts_as_values(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.plot(YEARS, ["30", "20", "10"])
        assert "数値ではなく文字列" in failure(charts.lines, ax, YEARS, {"窓口": COUNTS["窓口"]})

    def test_points(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.plot(YEARS[1:], COUNTS["窓口"][1:])
        assert "点の数" in failure(charts.lines, ax, YEARS, {"窓口": COUNTS["窓口"]})


class TestStacked:
    def test_right_ways(self) -> None:
        def table(ax: Any) -> None:
            pd.DataFrame(SHARES, index=YEARS).plot.bar(stacked=True, ax=ax)

        def bar_by_bar(ax: Any) -> None:
            for number, year in enumerate(YEARS):
                base = 0.0
                for (name, values), colour in zip(SHARES.items(), COLOURS, strict=True):
                    label = name if number == 0 else None
                    ax.bar(year, values[number], bottom=base, color=colour, label=label)
                    base += values[number]
            ax.legend()

        def other_order(ax: Any) -> None:
            pile(ax, dict(reversed(SHARES.items())))

        for way in (pile, table, bar_by_bar, other_order):
            ax = plt.subplots()[1]
            way(ax)
            charts.stacked(ax, YEARS, SHARES)

    def test_drawn_bar_by_bar_they_are_told_apart(self, ax: Any, failure: Callable[..., str]) -> None:
        for number, year in enumerate(YEARS):
            ax.bar(year, COUNTS["窓口"][number], color=COLOURS[0])
            ax.bar(year, 5, bottom=COUNTS["窓口"][number], color=COLOURS[1], hatch="//")
        charts.told_apart(ax, COLOURS)
        ax.bar(YEARS, 5, bottom=50, color=COLOURS[1], hatch="//")
        assert "同じ色" in failure(charts.told_apart, ax, COLOURS)

    def test_lying(self, ax: Any) -> None:
        pd.DataFrame(SHARES, index=YEARS)[::-1].plot.barh(stacked=True, ax=ax)
        charts.stacked(ax, YEARS, SHARES, horizontal=True)

    def test_counts_for_shares(self, ax: Any, failure: Callable[..., str]) -> None:
        pile(ax, COUNTS)
        message = failure(charts.stacked, ax, YEARS, SHARES)
        assert "「令和5年度」の「窓口」" in message

    def test_not_piled(self, ax: Any, failure: Callable[..., str]) -> None:
        for (name, values), colour in zip(SHARES.items(), COLOURS, strict=True):
            ax.bar(YEARS, values, label=name, color=colour)
        ax.legend()
        assert "積み上がっていません" in failure(charts.stacked, ax, YEARS, SHARES)

    def test_no_legend_and_wrong_parts(self, ax: Any, failure: Callable[..., str]) -> None:
        pile(ax)
        assert "部分の数" in failure(charts.stacked, ax, YEARS, {**SHARES, "郵送": [0, 0, 0]})
        ax.get_legend().remove()
        assert "凡例がない" in failure(charts.stacked, ax, YEARS, SHARES)

    def test_order(self, ax: Any, failure: Callable[..., str]) -> None:
        pile(ax)
        assert "順番" in failure(charts.stacked, ax, YEARS[::-1], SHARES)


class TestHistogram:
    VALUES = (0, 3, 5, 9, 14, 20)

    @pytest.mark.parametrize("bins", [range(0, 26, 5), range(0, 51, 5), [0, 5, 10, 15, 20, 25]])
    def test_right_ways(self, ax: Any, bins: Any) -> None:
        ax.hist(self.VALUES, bins=bins)
        charts.histogram(ax, self.VALUES, 5)

    def test_counted_by_hand(self, ax: Any) -> None:
        ax.bar([0, 5, 10, 20], [2, 2, 1, 1], width=5, align="edge")
        charts.histogram(ax, self.VALUES, 5)

    def test_width(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.hist(self.VALUES)
        assert "区間の幅" in failure(charts.histogram, ax, self.VALUES, 5)

    def test_start(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.hist(self.VALUES, bins=range(-1, 25, 5))
        assert "始まり" in failure(charts.histogram, ax, self.VALUES, 5)

    def test_values_outside(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.hist(self.VALUES, bins=range(0, 16, 5))
        assert "はみ出した値" in failure(charts.histogram, ax, self.VALUES, 5)

    def test_last_edge(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.hist(self.VALUES, bins=range(0, 21, 5))
        message = failure(charts.histogram, ax, self.VALUES, 5)
        assert "15 以上 20 未満" in message
        assert "最後の区間" in message

    def test_density(self, ax: Any, failure: Callable[..., str]) -> None:
        ax.hist(self.VALUES, bins=range(0, 26, 5), density=True)
        assert "割合（密度）" in failure(charts.histogram, ax, self.VALUES, 5)

    def test_empty(self, ax: Any, failure: Callable[..., str]) -> None:
        assert "1本もありません" in failure(charts.histogram, ax, self.VALUES, 5)


class TestInSight:
    def test_right_ways(self) -> None:
        def counted(ax: Any) -> None:
            ax.hist(TestHistogram.VALUES, bins=range(0, 51, 5))
            ax.set_xlim(0, 25)  # empty bins need not be seen
            ax.set_ylim(0, 2)

        def guided(ax: Any) -> None:
            trend(ax)
            ax.set_ylim(0, 40)
            ax.axhline(100)

        for draw in (trend, guided, pile, counted):
            _, ax = plt.subplots()
            draw(ax)
            charts.in_sight(ax)
        _, ax = plt.subplots()
        lying(ax)
        charts.in_sight(ax, horizontal=True)

    @pytest.mark.parametrize(("low", "high"), [(0, 39), (11, 50)])
    def test_points_cut_off(self, ax: Any, failure: Callable[..., str], low: float, high: float) -> None:
        trend(ax)
        ax.set_ylim(low, high)
        message = failure(charts.in_sight, ax)
        assert "線の点が、縦軸の範囲からはみ出しています" in message
        assert "10 から 40 まで" in message
        assert "10 から 40" not in failure(charts.in_sight, ax, hidden=True)

    def test_bars_cut_off(self, ax: Any, failure: Callable[..., str]) -> None:
        pile(ax)
        ax.set_ylim(0, 90)
        assert "棒が、縦軸の範囲から" in failure(charts.in_sight, ax)
        ax.set_ylim(0, 100)
        charts.in_sight(ax)
        ax.set_xlim(0.5, 3)
        assert "棒が、横軸の範囲から" in failure(charts.in_sight, ax)

    def test_turned_round(self, ax: Any, failure: Callable[..., str]) -> None:
        trend(ax)
        ax.invert_yaxis()
        assert "上下が逆" in failure(charts.in_sight, ax)
        _, other = plt.subplots()
        lying(other)
        other.invert_xaxis()
        assert "左右が逆" in failure(charts.in_sight, other, horizontal=True)


class TestToldApart:
    def test_lines(self, ax: Any, failure: Callable[..., str]) -> None:
        trend(ax)
        charts.told_apart(ax)
        assert "決められた色" in failure(charts.told_apart, ax, COLOURS)
        ax.lines[1].set_marker("o")
        assert "見分ける手がかり" in failure(charts.told_apart, ax)
        ax.lines[1].set_linestyle("--")
        charts.told_apart(ax)
        ax.lines[1].set_color(ax.lines[0].get_color())
        assert "同じ色" in failure(charts.told_apart, ax)

    def test_bars(self, ax: Any, failure: Callable[..., str]) -> None:
        pile(ax)
        charts.told_apart(ax, COLOURS)
        for bar in ax.containers[1]:
            bar.set_hatch("")
        assert "模様（hatch）" in failure(charts.told_apart, ax, COLOURS)


def test_importing_the_checks_does_not_import_matplotlib() -> None:
    code = "import sys, yorozu.checks; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
