"""Looks at a finished release for what learners must not get: solutions, hidden tests, strange files."""

from collections.abc import Iterable, Sequence

import nbformat
from nbformat import NotebookNode

from yorozu.curriculum.percent import PercentText, TextCell
from yorozu.curriculum.problems import Problem
from yorozu.curriculum.regions import SOLUTION, looks_like_marker, outside_regions, regions_of
from yorozu.curriculum.tree import Tree


def check_release(text: PercentText, notebook: str, release: Tree, source: Tree) -> list[Problem]:
    """What is in `release` and must not be, named by the line in the unit's text where it comes from.

    Args:
        text: the unit's text.
        notebook: the notebook's file name.
        release: the generated release folder.
        source: the source folder that it was generated from.
    """
    problems = [
        Problem(text.path, None, f"the release would hold {name}, which the source folder does not have")
        for name in release
        if name not in source
    ]
    problems += [
        Problem(
            text.path, None, f"the release would lack {name}; nbgrader ignores files of that name, rename it"
        )
        for name in source
        if name not in release
    ]
    if notebook in release:
        cells = nbformat.reads(release[notebook].decode("utf-8"), as_version=4).cells
        if len(cells) != len(text.cells):
            return [
                *problems,
                Problem(text.path, None, f"the release has {len(cells)} cells, not {len(text.cells)}"),
            ]
        problems += _check_cells(text, cells)
    return problems


def _check_cells(text: PercentText, released: Sequence[NotebookNode]) -> list[Problem]:
    problems: list[Problem] = []
    for cell, given in zip(text.cells, released, strict=True):
        for marker in filter(looks_like_marker, given.source.splitlines()):
            problems.append(Problem(text.path, cell.line, f"the release would still show {marker.strip()!r}"))
        if given.get("outputs"):
            problems.append(Problem(text.path, cell.line, "the release would show this cell's output"))
        problems += _own_lines(text, cell, given)
    for cell in text.cells:
        for region in regions_of(cell.source):
            what = "reference solution" if region.name == SOLUTION else "hidden tests"
            secret = _essence(region.lines)
            for other, given in zip(text.cells, released, strict=True):
                if other is not cell and _shows(secret, given):
                    message = f"shows the whole {what} of {cell.grade_id!r} (line {cell.line}); take it out"
                    problems.append(Problem(text.path, other.line, message))
    return problems


def _own_lines(text: PercentText, cell: TextCell, given: NotebookNode) -> list[Problem]:
    """Lines of a cell's own regions that its release still has and that stand nowhere else in the cell."""
    visible = set(_essence(outside_regions(cell.source)))
    left = set(_essence(given.source.splitlines()))
    return [
        Problem(text.path, cell.line, f"the release would still have {line!r} of {cell.grade_id!r}")
        for region in regions_of(cell.source)
        for line in _essence(region.lines)
        if line in left and line not in visible
    ]


def _shows(secret: list[str], given: NotebookNode) -> bool:
    """Whether a released cell has all of `secret` in one piece.

    A single line is a leak only in code that nbgrader knows: a worked example may well have the same line.
    """
    if not secret or (len(secret) == 1 and "nbgrader" not in given.metadata):
        return False
    lines = _essence(given.source.splitlines())
    return any(lines[at : at + len(secret)] == secret for at in range(len(lines) - len(secret) + 1))


def _essence(lines: Iterable[str]) -> list[str]:
    """The lines without indentation, blank lines and comments."""
    stripped = (line.strip() for line in lines)
    return [line for line in stripped if line and not line.startswith("#")]
