"""The first use of what a kernel has imported, once for all kernels: much is loaded only then."""

import codecs
import importlib
import io
import sys
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

# What IPython imports when it runs its first cell.
_MODULES = ("bdb", "IPython.core.logger")
# As office files are written; a codec is found when it is first asked for.
_CODECS = ("cp437", "cp932", "utf-8-sig")


def use(shell: Any) -> None:
    """Use each library that is there already, and show what cells show: an error, a table, a chart.

    Args:
        shell: IPython's, which shows charts below their cells afterwards where there is pyplot.
    """
    for module in _MODULES:
        importlib.import_module(module)
    for codec in _CODECS:
        codecs.lookup(codec)
    try:
        raise ValueError("値が違います")
    except ValueError:
        shell.InteractiveTB.structured_traceback(*sys.exc_info())
    for module, first in _FIRST.items():
        if module in sys.modules:
            first(shell)


def _draw(shell: Any) -> None:
    from yorozu.grading.sandbox import pictures

    pictures.show_inline(shell)
    pictures.draw_once()


def _show_table(shell: Any) -> None:
    import pandas

    frame = pandas.DataFrame({"部署": ["総務課", "税務課"], "件数": [12, 345]})
    shell.display_formatter.format(frame)
    frame.to_dict("records")


def _write_and_read_book(shell: Any) -> None:
    import openpyxl

    book, file = openpyxl.Workbook(), io.BytesIO()
    book.worksheets[0].append(["部署", 12])
    book.save(file)
    openpyxl.load_workbook(file)


def _split_words(shell: Any) -> None:
    from janome import tokenizer

    # Each Tokenizer would decode the dictionary again, ten million bytes that are the same for all.
    tokenizer.all_fstdata = cache(tokenizer.all_fstdata)  # type: ignore[attr-defined]
    list(tokenizer.Tokenizer().tokenize("休暇の日数"))


_FIRST: Mapping[str, Callable[[Any], None]] = {
    "matplotlib.pyplot": _draw,
    "pandas": _show_table,
    "openpyxl": _write_and_read_book,
    "janome.tokenizer": _split_words,
}
