"""Pictures of charts: what stands in them, and how often they are painted."""

import io
from base64 import b64decode

import numpy
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image
from tests.grading.sandbox.running import shown

from yorozu.grading.sandbox.pictures import png


def chart(title: str = "") -> Figure:
    figure = Figure(figsize=(4, 3), dpi=100)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.bar(["A", "B"], [1, 2])
    axes.set_title(title)
    return figure


def picture(figure: Figure) -> "numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.uint8]]":
    made = png(figure)
    assert made is not None
    return numpy.asarray(Image.open(io.BytesIO(b64decode(made))).convert("RGB"))


def margins(pixels: "numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.uint8]]") -> tuple[int, int, int, int]:
    """Empty rows and columns: above, below, left, right."""
    rows = numpy.flatnonzero((pixels != 255).any(axis=(1, 2)))
    columns = numpy.flatnonzero((pixels != 255).any(axis=(0, 2)))
    height, width, _ = pixels.shape
    return int(rows[0]), int(height - 1 - rows[-1]), int(columns[0]), int(width - 1 - columns[-1])


def test_a_picture_shows_the_whole_chart_without_its_empty_margins() -> None:
    figure = chart("title")
    pixels = picture(figure)
    figure.canvas.draw()
    whole = numpy.asarray(figure.canvas.buffer_rgba())[..., :3]  # type: ignore[attr-defined]
    assert margins(pixels) == (10, 10, 10, 10)
    assert (pixels != 255).sum() == (whole != 255).sum()


def test_letters_beyond_the_edge_are_in_the_picture() -> None:
    narrow, wide = (
        picture(chart("title")),
        picture(chart("a title that is longer than the chart is wide " * 2)),
    )
    assert wide.shape[1] > 400 > narrow.shape[1]
    assert min(margins(wide)) > 0


def test_nothing_is_shown_of_an_empty_figure() -> None:
    figure = Figure()
    FigureCanvasAgg(figure)
    assert png(figure) is None


def test_a_chart_is_left_as_it_was() -> None:
    figure = chart("title")
    axes = figure.axes[0]
    before = figure.get_size_inches().tolist(), axes.get_position().bounds, axes.bbox.bounds, figure.dpi
    png(figure)
    assert (figure.get_size_inches().tolist(), axes.get_position().bounds) == before[:2]
    assert (axes.bbox.bounds, figure.dpi) == before[2:]


@pytest.mark.parametrize(
    ("label", "layout"),
    [("short", None), ("a label that is longer than the chart is high", None), ("short", "constrained")],
)
def test_a_chart_below_a_cell_is_painted_once(label: str, layout: str | None) -> None:
    count = """
from matplotlib.backends.backend_agg import FigureCanvasAgg
painted, draw = [], FigureCanvasAgg.draw
def counted(self):
    painted.append(self)
    draw(self)
FigureCanvasAgg.draw = counted
"""
    chart = f"""
import matplotlib.pyplot as plt
figure, axes = plt.subplots(figsize=(4, 3), layout={layout!r})
axes.plot([1, 2])
_ = axes.set_ylabel({label!r})
"""
    assert shown(count, chart, "print(len(painted))") == "1\n"
