"""Charts below their cell, each painted once.

IPython's inline charts are painted up to three times: for a window that is not there, to find out how much room
the letters take, and for the picture.
"""

import io
from binascii import b2a_base64
from typing import Any

from IPython.core.pylabtools import print_figure
from matplotlib import image, rcParams
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy import asarray

# A picture is made sooner when it is not made as small as possible.
_QUICKLY = {"compress_level": 1}


def show_inline(shell: Any) -> None:
    """Have an IPython shell show charts below their cell, as a notebook does."""
    shell.enable_matplotlib("inline")
    FigureCanvasAgg.draw_idle = _nothing_to_refresh  # type: ignore[method-assign]
    shell.display_formatter.formatters["image/png"].for_type(Figure, png)


def png(figure: Figure) -> str | None:
    """A figure's picture without its empty margins, in base64; None when there is nothing on it."""
    if not figure.axes and not figure.lines:
        return None
    canvas = figure.canvas
    if not isinstance(canvas, FigureCanvasAgg):
        canvas = FigureCanvasAgg(figure)
    canvas.draw()
    used = figure.get_tightbbox(canvas.get_renderer())
    room = figure.bbox_inches
    if used.x0 < room.x0 or used.y0 < room.y0 or used.x1 > room.x1 or used.y1 > room.y1:
        # Letters stand outside of what was painted.
        return str(print_figure(figure, base64=True, pil_kwargs=_QUICKLY))
    kept = used.padded(rcParams["savefig.pad_inches"])
    height, width = canvas.get_width_height()[::-1]
    left, right = (round(min(max(edge * figure.dpi, 0), width)) for edge in (kept.x0, kept.x1))
    top, bottom = (round(min(max(height - edge * figure.dpi, 0), height)) for edge in (kept.y1, kept.y0))
    painted = asarray(canvas.buffer_rgba())
    file = io.BytesIO()
    image.imsave(
        file,
        painted[top:bottom, left:right],
        format="png",
        dpi=figure.dpi,
        origin="upper",
        pil_kwargs=_QUICKLY,
    )
    return b2a_base64(file.getvalue(), newline=False).decode("ascii")


def draw_once() -> None:
    """Draw a chart: finds the fonts and measures letters, and imports what shows a picture."""
    figure = Figure()
    axes = figure.add_subplot()
    axes.bar(["窓口", "郵送"], [0, 12_345])
    axes.set_title("令和6年度　申請の件数（件）")
    png(figure)


def _nothing_to_refresh(self: FigureCanvasAgg, *args: Any, **kwargs: Any) -> None:
    """No window shows the canvas."""
