"""Charts below their cell, each painted once.

IPython's inline charts are painted up to three times: for a window that is not there, to find out how much
room the letters take, and for the picture.
"""

import io
import zlib
from binascii import b2a_base64
from typing import Any

import numpy
from IPython.core.pylabtools import print_figure
from matplotlib import image, rcParams
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

# Charts are plain areas: looking for repeated points alone is quicker, and the picture is not larger for it.
_QUICKLY = {"compress_type": zlib.Z_RLE}
# Inches around a figure in which letters, or a legend, may stand.
_ROOM = 1.5


def show_inline(shell: Any) -> None:
    """Have an IPython shell show charts below their cell, as a notebook does."""
    shell.enable_matplotlib("inline")
    FigureCanvasAgg.draw_idle = _nothing_to_refresh  # type: ignore[method-assign, assignment]
    shell.display_formatter.formatters["image/png"].for_type(Figure, png)


def png(figure: Figure) -> str | None:
    """A figure's picture without its empty margins, in base64; None when there is nothing on it."""
    if not figure.axes and not figure.lines:
        return None
    canvas = figure.canvas
    if not isinstance(canvas, FigureCanvasAgg):
        canvas = FigureCanvasAgg(figure)
    painted = _painted(figure, canvas)
    # A point's four bytes as one number.
    points = painted.view(numpy.uint32)[:, :, 0]
    used = points != points[0, 0]
    rows, columns = numpy.flatnonzero(used.any(axis=1)), numpy.flatnonzero(used.any(axis=0))
    height, width = used.shape
    if not rows.size or rows[0] == 0 or columns[0] == 0 or rows[-1] == height - 1 or columns[-1] == width - 1:
        # Letters may stand outside of what was painted. Where everything stands is known by now.
        box = figure.get_tightbbox(canvas.get_renderer())  # type: ignore[no-untyped-call]
        box = box.padded(rcParams["savefig.pad_inches"])
        return str(print_figure(figure, base64=True, bbox_inches=box, pil_kwargs=_QUICKLY))  # type: ignore[no-untyped-call]
    margin = round(rcParams["savefig.pad_inches"] * figure.dpi)
    top, left = max(rows[0] - margin, 0), max(columns[0] - margin, 0)
    kept = painted[top : rows[-1] + 1 + margin, left : columns[-1] + 1 + margin]
    file = io.BytesIO()
    image.imsave(file, kept, format="png", dpi=figure.dpi, pil_kwargs=_QUICKLY)
    return b2a_base64(file.getvalue(), newline=False).decode("ascii")


def _painted(figure: Figure, canvas: FigureCanvasAgg) -> "numpy.ndarray[Any, numpy.dtype[numpy.uint8]]":
    """Paint a figure, with some room around it where letters may stand: rows, columns and RGBA."""
    if figure.get_layout_engine() is not None:
        # It has seen to it that there is room for the letters, and would look again for a larger sheet.
        canvas.draw()  # type: ignore[no-untyped-call]
    else:
        width, height = figure.get_size_inches()
        sheet = Bbox.from_extents(-_ROOM, -_ROOM, width + _ROOM, height + _ROOM)
        print_figure(figure, fmt="raw", bbox_inches=sheet)  # type: ignore[no-untyped-call]
    return numpy.asarray(canvas.renderer.buffer_rgba())


def draw_once() -> None:
    """Draw a chart: finds the fonts and measures letters, and imports what shows a picture."""
    figure = Figure()
    axes = figure.add_subplot()
    axes.bar(["窓口", "郵送"], [0, 12_345])
    axes.set_title("令和6年度　申請の件数（件）")
    png(figure)


def _nothing_to_refresh(self: FigureCanvasAgg, *args: Any, **kwargs: Any) -> None:
    """No window shows the canvas."""
