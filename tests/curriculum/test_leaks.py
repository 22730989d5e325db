from pathlib import Path

import nbformat
import pytest

from yorozu.curriculum.leaks import check_release
from yorozu.curriculum.percent import PercentText, notebook_bytes, notebook_of, parse_percent

SOLUTION = '{"grade": false, "grade_id": "total", "locked": false, "solution": true}'
TEST = '{"grade": true, "grade_id": "test_total", "locked": true, "points": 2, "solution": false}'
TEXT = f"""\
# %% [markdown]
# 例

# %% nbgrader={SOLUTION}
def total(amounts):
    ### BEGIN SOLUTION
    result = sum(amounts)
    return result
    ### END SOLUTION

# %% nbgrader={TEST}
assert total([1]) == 1
### BEGIN HIDDEN TESTS
assert total([]) == 0
### END HIDDEN TESTS
"""
CLEAN = ("# 例", "def total(amounts):\n    raise NotImplementedError", "assert total([1]) == 1")


def text() -> PercentText:
    return parse_percent(TEXT, Path("unit.py"))


def released(*sources: str) -> nbformat.NotebookNode:
    notebook = notebook_of(text())
    for cell, source in zip(notebook.cells, sources, strict=True):
        cell.source = source
    return notebook


def problems(notebook: nbformat.NotebookNode) -> list[str]:
    release = {"unit.ipynb": notebook_bytes(notebook)}
    return [str(problem) for problem in check_release(text(), "unit.ipynb", release, release)]


def test_a_clean_release_has_no_problem() -> None:
    assert problems(released(*CLEAN)) == []


@pytest.mark.parametrize(
    ("cell", "source", "expected"),
    [
        (
            1,
            "def total(amounts):\n    result = sum(amounts)\n    return result",
            "unit.py:4: the release would still",
        ),
        (
            1,
            "def total(amounts):\n    return result",
            "unit.py:4: the release would still have 'return result'",
        ),
        (1, "### BEGIN SOLUTION", "unit.py:4: the release would still show '### BEGIN SOLUTION'"),
        (2, "assert total([]) == 0", "unit.py:11: the release would still have 'assert total([]) == 0'"),
        (2, "### END HIDDEN TESTS", "unit.py:11: the release would still show"),
        (
            0,
            "    result = sum(amounts)\n\n    # 返す\n    return result",
            "unit.py:1: shows the whole reference solution",
        ),
        (1, "assert total([]) == 0", "unit.py:4: shows the whole hidden tests of 'test_total' (line 11)"),
    ],
)
def test_a_leak_is_named_by_the_line_of_the_text(cell: int, source: str, expected: str) -> None:
    sources = [*CLEAN]
    sources[cell] = source
    found = problems(released(*sources))
    assert any(problem.startswith(expected) for problem in found), found


def test_a_worked_example_may_have_one_line_in_common_with_a_hidden_test() -> None:
    assert problems(released("assert total([]) == 0", *CLEAN[1:])) == []


def test_outputs_are_leaks() -> None:
    notebook = released(*CLEAN)
    notebook.cells[2].outputs = [nbformat.v4.new_output("stream", text="答え")]
    assert problems(notebook) == ["unit.py:11: the release would show this cell's output"]


def test_a_lost_cell_is_named() -> None:
    notebook = released(*CLEAN)
    del notebook.cells[0]
    assert problems(notebook) == ["unit.py: the release has 2 cells, not 3"]


def test_strange_and_lost_files_are_named() -> None:
    release = {"unit.ipynb": notebook_bytes(released(*CLEAN)), "answer.py": b""}
    source = {"unit.ipynb": b"", "data/foo.pyc": b""}
    assert [str(problem) for problem in check_release(text(), "unit.ipynb", release, source)] == [
        "unit.py: the release would hold answer.py, which the source folder does not have",
        "unit.py: the release would lack data/foo.pyc; nbgrader ignores files of that name, rename it",
    ]
