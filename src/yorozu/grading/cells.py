"""Cells of a notebook as graders and learners speak of them."""

import ast
from collections.abc import Iterable
from functools import lru_cache

from nbformat import NotebookNode

from yorozu.grading.messages import exercise

HIDDEN = "BEGIN HIDDEN TESTS"

# Tests are the same in all submissions of a unit.
_MOST_TESTS = 500


def grade_id(cell: NotebookNode) -> str:
    """nbgrader's name of a cell; empty when it has none."""
    return str(cell.metadata.get("nbgrader", {}).get("grade_id") or "")


def is_test(cell: NotebookNode) -> bool:
    """Whether a cell is a test that is graded by running it."""
    mine = cell.metadata.get("nbgrader", {})
    return cell.cell_type == "code" and bool(mine.get("grade")) and not mine.get("solution")


def is_hidden(cell: NotebookNode) -> bool:
    """Whether a test has parts that learners are not shown."""
    return is_test(cell) and HIDDEN in cell.source


def points(cell: NotebookNode) -> float:
    """What a test is worth."""
    return float(cell.metadata["nbgrader"]["points"])


def place(cells: Iterable[NotebookNode], index: int) -> str:
    """A cell as a learner finds it, for example 「上から5番目のセル（total）」 or 「…（total の確認）」."""
    cell = list(cells)[index]
    name = f"{exercise(grade_id(cell))} の確認" if is_test(cell) else grade_id(cell)
    return f"上から{index + 1}番目のセル" + (f"（{name}）" if name else "")


def names_used(source: str) -> frozenset[str]:
    """The names that a cell's code reads; none when it is not plain Python."""
    tree = _tree(source)
    if tree is None:
        return frozenset()
    return frozenset(
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    )


@lru_cache(maxsize=_MOST_TESTS)
def texts_written(source: str) -> frozenset[str]:
    """The texts that stand in a cell's code as they are: what its author wrote, not what was computed."""
    tree = _tree(source)
    if tree is None:
        return frozenset()
    return frozenset(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def shows_value(source: str) -> bool:
    """Whether a cell ends in an expression, whose value Jupyter shows."""
    tree = _tree(source)
    return tree is None or (bool(tree.body) and isinstance(tree.body[-1], ast.Expr))


def _tree(source: str) -> ast.Module | None:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError):
        return None
