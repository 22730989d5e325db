"""The check of glyphs: which characters no font of the chart has, and how to set a font that has them."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import matplotlib as mpl
import matplotlib_fontja
import pytest

from yorozu.checks import charts

mpl.use("Agg")

from matplotlib import pyplot as plt


@pytest.fixture(autouse=True)
def _japanese() -> Iterator[None]:
    with mpl.rc_context():
        matplotlib_fontja.japanize()
        yield
    plt.close("all")


def test_a_chart_in_japanese(ax: Any) -> None:
    ax.bar(["窓口", "郵送"], [-3, 5], label="件数")
    ax.set_title("△と％と－")
    ax.legend()
    charts.glyphs(ax)


@pytest.mark.parametrize("put", ["set_title", "set_xlabel"])
def test_a_font_without_japanese(ax: Any, failure: Callable[..., str], put: str) -> None:
    getattr(ax, put)("窓口 A", fontname="DejaVu Sans")
    message = failure(charts.glyphs, ax, what="申請のグラフ")
    assert "DejaVu Sans にない文字" in message
    assert "「窓」「口」" in message
    assert "グラフの中の「窓口 A」" in message
    assert "import matplotlib_fontja" in message
    hidden = failure(charts.glyphs, ax, hidden=True)
    assert "窓" not in hidden
    assert "import matplotlib_fontja" in hidden


def test_no_font_is_set(failure: Callable[..., str]) -> None:
    with mpl.rc_context({"font.family": ["sans-serif"], "font.sans-serif": ["DejaVu Sans"]}):
        ax = plt.figure().add_subplot()
        ax.set_ylabel("件数")
        assert "「件」「数」" in failure(charts.glyphs, ax)


def test_a_font_that_the_machine_does_not_have(ax: Any, failure: Callable[..., str]) -> None:
    ax.set_title("件数", fontname="NoSuchFont")
    with mpl.rc_context({"font.family": ["DejaVu Sans"]}):
        assert "NoSuchFont にない文字" in failure(charts.glyphs, ax)
    ax.set_title("件数", fontname=["NoSuchFont", "IPAexGothic"])
    charts.glyphs(ax)


def test_ticks_and_legends_are_texts_too(ax: Any, failure: Callable[..., str]) -> None:
    ax.bar(["窓口"], [1], label="件数")
    for label in ax.get_xticklabels():
        label.set_fontname("DejaVu Sans")
    assert "「窓」" in failure(charts.glyphs, ax)
    ax.set_xticks([])
    ax.legend(prop={"family": "DejaVu Sans"})
    assert "「件」" in failure(charts.glyphs, ax)


def test_ticks_that_nobody_has_asked_for_are_read_and_not_made(ax: Any, failure: Callable[..., str]) -> None:
    ax.bar(["窓口", "郵送", "電子"], [1, 2, 3])
    charts.glyphs(ax)
    assert len(ax.xaxis.majorTicks) == 1
    ax.tick_params(axis="x", labelfontfamily="DejaVu Sans")
    assert "「窓」「口」" in failure(charts.glyphs, ax)
    ax.tick_params(axis="x", labelbottom=False)
    charts.glyphs(ax)
    ax.tick_params(axis="x", labeltop=True)
    assert "「窓」「口」" in failure(charts.glyphs, ax)


def test_labels_between_the_ticks_are_read_too(ax: Any, failure: Callable[..., str]) -> None:
    ax.set_xticks([0.5], ["間"], minor=True, fontname="DejaVu Sans")
    assert "「間」" in failure(charts.glyphs, ax)


def test_every_panel_is_read(ax: Any, failure: Callable[..., str]) -> None:
    ax.get_figure().add_subplot(2, 2, 4).set_title("件数", fontname="DejaVu Sans")
    assert "「件」" in failure(charts.glyphs, ax)


def test_a_rare_character(ax: Any, failure: Callable[..., str]) -> None:
    ax.set_title("𠮷田町")
    message = failure(charts.glyphs, ax)
    assert "「𠮷」" in message
    assert "めずらしい文字" in message


def test_many_characters_are_counted(ax: Any, failure: Callable[..., str]) -> None:
    ax.set_title("あいうえおかきくけこさ", fontname="DejaVu Sans")
    assert "「こ」など11文字" in failure(charts.glyphs, ax)


def test_formulas_and_what_is_not_seen(ax: Any) -> None:
    ax.set_title("$\\alpha$")
    ax.set_xlabel("𠮷").set_visible(False)
    ax.set_ylabel(" \n")
    charts.glyphs(ax)


def test_importing_the_checks_does_not_import_fonts() -> None:
    code = (
        "import sys, yorozu.checks.glyphs; print('matplotlib' in sys.modules or 'fontTools' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
