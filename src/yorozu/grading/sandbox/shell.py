"""IPython's shell of a kernel for grading: what it leaves out, and how it shows errors."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.ultratb import AutoFormattedTB

# Whatever IPython would make Python of (%magic, !command, help?, prompts, an indented first line) and now and
# then what it would not; without it a cell need not be taken to pieces.
_MAYBE_NO_PYTHON = re.compile(r"\A\s|[?]|^\s*[%!,;/]|=\s*[%!]|^\s*(?:>>>|In \[)", re.MULTILINE)


def maybe_no_python(cell: str) -> bool:
    """Whether IPython might have to make Python of a cell's text; when not, it would leave it as it is."""
    return _MAYBE_NO_PYTHON.search(cell) is not None


def ended(cell: str) -> str:
    """A cell's text as IPython compiles it when it leaves it as it is."""
    return cell if cell.endswith("\n") else cell + "\n"


def may_await(cell: str) -> bool:
    """Whether a cell might await something; without these words it never does."""
    return "await" in cell or "async" in cell


class ShortTraceback(AutoFormattedTB):
    """The lines of the learner's own cells that led to an error, and the error; not those of libraries.

    IPython reads and analyses the source of every library on the way, which takes up to half a second, and
    shows pages that nobody in an office can use.
    """

    def __init__(self, shell: "BoxedShell") -> None:
        super().__init__(mode="Plain", theme_name=shell.colors, tb_offset=1)  # type: ignore[no-untyped-call]
        self._shell = shell

    def _extract_tb(self, tb: TracebackType | None) -> Any:
        frames: list[Any] = list(super()._extract_tb(tb) or [])
        own = [each for each in frames if self._shell.compile.format_code_name(each.filename)]
        # The first frame is the shell's own, which `tb_offset` takes away.
        return [*frames[:1], *own] if own else frames

    def get_parts_of_chained_exception(self, evalue: BaseException | None) -> None:
        """Nothing: what a library met before it raised its own error is of no use to whoever called it."""


class BoxedShell(ZMQInteractiveShell):
    """ipykernel's shell, which transforms each cell once and shows short tracebacks."""

    _transformed: tuple[str, str] | None = None

    def init_traceback_handlers(self, custom_exceptions: Any) -> None:
        """IPython's, with our own for errors."""
        super().init_traceback_handlers(custom_exceptions)
        self.InteractiveTB = ShortTraceback(self)

    def enable_gui(self, gui: Any = None) -> None:
        """There are no windows in a box, and no loop that waits for a mouse."""
        self.active_eventloop = gui

    @contextmanager
    def _tee(self, channel: str) -> Iterator[None]:
        """Nothing: IPython would keep what is printed, for magic that nobody uses here."""
        yield

    def transform_cell(self, raw_cell: str) -> str:
        """IPython's; the kernel asks for it, and then the shell again."""
        if not self.input_transformers_post and not maybe_no_python(raw_cell):
            return ended(raw_cell)
        if self._transformed is None or self._transformed[0] != raw_cell:
            self._transformed = raw_cell, str(super().transform_cell(raw_cell))  # type: ignore[no-untyped-call]
        return self._transformed[1]

    def should_run_async(self, raw_cell: str, **kwargs: Any) -> bool:
        """IPython's, which compiles the cell to find out."""
        return may_await(raw_cell) and bool(super().should_run_async(raw_cell, **kwargs))

    def run_cell(self, *args: Any, **kwargs: Any) -> Any:
        """IPython's."""
        try:
            return super().run_cell(*args, **kwargs)  # type: ignore[no-untyped-call]
        finally:
            # A cell may have changed how the next one is transformed.
            self._transformed = None
