import ast
from types import CodeType
from typing import Any

import pytest

from yorozu.grading.sandbox.compiled import KnownCompiler, packed
from yorozu.grading.sandbox.shell import ended

CELLS = [
    "x = 1\nx + 1",
    "def f(a):\n    '''合計'''\n    return sum(a)\n\n\nf([1, 2])\n",
    "import os\nfor i in range(3):\n    print(i)",
    "class A:\n    def b(self): return lambda: self\n",
    "'文字'",
    "# 書くことはありません。",
]


def code_of(source: str, *, known: bool) -> tuple[list[CodeType], bool]:
    """A cell's statements as IPython has them compiled, and whether the last one's value is shown."""
    compiler = KnownCompiler()
    if known:
        compiler.expect(source, packed(source))
    text = ended(source)
    name = compiler.cache(text, 7)
    statements = compiler.ast_parse(text, name).body
    shown = bool(statements) and isinstance(statements[-1], ast.Expr)
    trees: list[Any] = [ast.Module([each], []) for each in statements]
    if shown:
        trees[-1] = ast.Interactive(statements[-1:])
    modes = ["single" if isinstance(tree, ast.Interactive) else "exec" for tree in trees]
    return [compiler(tree, name, mode) for tree, mode in zip(trees, modes, strict=True)], shown


@pytest.mark.parametrize("source", CELLS)
def test_what_comes_with_a_cell_is_what_the_kernel_would_have_made(source: str) -> None:
    known, shown = code_of(source, known=True)
    own, own_shown = code_of(source, known=False)
    assert packed(source)
    assert (known, shown) == (own, own_shown)
    assert [code.co_filename for code in known] == [code.co_filename for code in own]


@pytest.mark.parametrize(
    "source",
    [
        "%time x = 1",
        "x = !ls",
        "import asyncio\nawait asyncio.sleep(0)",
        "from __future__ import annotations",
        "x = (",
        "x = '\\d'",
        "x is 1",
        "x = '\0'",
    ],
)
def test_what_the_kernel_must_see_itself_is_left_to_it(source: str) -> None:
    assert packed(source) == b""


def test_code_counts_for_its_own_cell_alone_and_once() -> None:
    compiler = KnownCompiler()
    compiler.expect("x = 1", packed("x = 1"))
    other = compiler.ast_parse("x = 2\n", "a")
    assert isinstance(other.body[0], ast.Assign)
    # Whatever was asked for in between, nothing is kept for later.
    assert isinstance(compiler.ast_parse("x = 1\n", "a").body[0], ast.Assign)


def test_a_learners_future_holds_for_cells_that_are_known_too() -> None:
    compiler = KnownCompiler()
    compiler(compiler.ast_parse("from __future__ import annotations\n", "a"), "a", "exec")
    compiler.expect("x: y = 1", packed("x: y = 1"))
    assert isinstance(compiler.ast_parse("x: y = 1\n", "a").body[0], ast.AnnAssign)


@pytest.mark.parametrize("given", ["x = 1", "", "pass", ast.Module([], []), ast.parse("x = 1")])
def test_other_code_is_compiled_as_ever(given: Any) -> None:
    code = KnownCompiler()(given, "a", "exec")
    assert code.co_filename == "a"
