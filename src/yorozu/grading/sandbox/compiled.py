"""Cells that are the same in all submissions, compiled once by the grader and not again in each kernel.

To parse and compile is much of what a kernel does around a short cell. Tests, what a unit gives ready-made
and its examples are known beforehand: their code comes with the request to run them.
"""

import ast
import hashlib
import warnings
from codeop import Compile
from functools import lru_cache
from marshal import dumps, loads
from types import CodeType
from typing import Any

from IPython.core.compilerop import CachingCompiler

from yorozu.grading.sandbox.shell import ended, may_await, maybe_no_python

# Of the units that one process grades.
_MOST_CELLS = 4_000
_FLAGS: int = Compile().flags


def name_of(text: str) -> str:
    """The file name under which errors speak of a cell's code; the same whenever the cell is run."""
    return f"<ipython-input-{hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:12]}>"


@lru_cache(maxsize=_MOST_CELLS)
def packed(source: str) -> bytes:
    """A cell's code for `KnownCompiler.expect`; empty where the kernel must compile the cell by itself.

    Args:
        source: the text of a unit's own cell; compiling has no limits, so that no learner's may come here.
    """
    if may_await(source) or maybe_no_python(source) or "__future__" in source:
        return b""
    text = ended(source)
    try:
        with warnings.catch_warnings():
            # What Python warns of is to be seen below the cell.
            warnings.simplefilter("error")
            codes, shows_last = _compiled(text, name_of(text))
    except (SyntaxError, ValueError):
        return b""
    return dumps((codes, shows_last))


def _compiled(text: str, name: str) -> tuple[list[CodeType], bool]:
    """As IPython does it: each statement by itself, the last one so that its value is shown if it has one."""
    statements = compile(text, name, "exec", _FLAGS | ast.PyCF_ONLY_AST, dont_inherit=True).body
    shown = statements[-1:] if statements and isinstance(statements[-1], ast.Expr) else []
    run = statements[: len(statements) - len(shown)]
    codes = [compile(ast.Module([each], []), name, "exec", _FLAGS, dont_inherit=True) for each in run]
    codes += [compile(ast.Interactive([each]), name, "single", _FLAGS, dont_inherit=True) for each in shown]
    return codes, bool(shown)


class KnownCompiler(CachingCompiler):
    """IPython's compiler, which takes code that has come with a cell as it is."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._expected: tuple[str, bytes] | None = None

    def expect(self, source: str, compiled: bytes) -> None:
        """The next cell's text, and what `packed` made of it, which was something."""
        self._expected = ended(source), compiled

    def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
        """IPython's, which nobody could know beforehand."""
        return name_of(transformed_code)

    def ast_parse(self, source: str, filename: str = "<unknown>", symbol: str = "exec") -> Any:
        """IPython's; of a cell that is expected, statements that hold nothing but their code."""
        expected, self._expected = self._expected, None
        # A learner's `from __future__` holds for all cells below it.
        if expected is None or expected[0] != source or self.flags != _FLAGS:
            return super().ast_parse(source, filename, symbol)
        codes, shows_last = loads(expected[1])
        statements: list[ast.stmt] = [_Ready(code) for code in codes]
        if shows_last:
            statements[-1] = _ReadyExpression(codes[-1])
        return ast.Module(statements, [])

    def __call__(self, source: Any, filename: str, symbol: str, **kwargs: Any) -> CodeType:
        """IPython's."""
        first = next(iter(getattr(source, "body", ())), None)
        if isinstance(first, _Ready | _ReadyExpression):
            return first.code
        return super().__call__(source, filename, symbol, **kwargs)


class _Ready(ast.Pass):
    def __init__(self, code: CodeType) -> None:
        super().__init__()
        self.code = code


class _ReadyExpression(ast.Expr):
    def __init__(self, code: CodeType) -> None:
        super().__init__(ast.Constant(None))
        self.code = code
