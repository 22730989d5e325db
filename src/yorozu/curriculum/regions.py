"""The marked regions of a cell: `### BEGIN SOLUTION` ... and `### BEGIN HIDDEN TESTS` ...."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from yorozu.curriculum.percent import TextCell
from yorozu.curriculum.problems import Problem

SOLUTION = "SOLUTION"
HIDDEN_TESTS = "HIDDEN TESTS"

# Whatever looks as if it were meant as a marker, right or misspelled.
_LIKE_MARKER = re.compile(
    r"\s*#*\s*(begin|end)[\s_-]*(solutions?|hidden[\s_-]*tests?|mark[\s_-]*scheme)\b", re.I
)
_MARKER = re.compile(r"\s*### (BEGIN|END) (SOLUTION|HIDDEN TESTS)\s*")


@dataclass(frozen=True)
class Region:
    """What stands between two markers; `name` is SOLUTION or HIDDEN_TESTS."""

    name: str
    lines: tuple[str, ...]


def looks_like_marker(line: str) -> bool:
    """Whether a line is a marker or was meant as one."""
    return bool(_LIKE_MARKER.match(line))


def regions_of(source: str) -> list[Region]:
    """The regions of a cell's source whose markers `check_regions` found right."""
    found: list[Region] = []
    name, lines = "", list[str]()
    for line in source.splitlines():
        marker = _MARKER.fullmatch(line)
        if marker and marker[1] == "BEGIN":
            name, lines = marker[2], []
        elif marker:
            found.append(Region(name, tuple(lines)))
            name = ""
        elif name:
            lines.append(line)
    return found


def numbers_inside(source: str, name: str) -> frozenset[int]:
    """The 1-based numbers of the lines of a cell's source that are in a region of this name."""
    found: set[int] = set()
    inside = False
    for number, line in enumerate(source.splitlines(), start=1):
        marker = _MARKER.fullmatch(line)
        if marker:
            inside = marker[1] == "BEGIN" and marker[2] == name
        elif inside:
            found.add(number)
    return frozenset(found)


def outside_regions(source: str) -> list[str]:
    """The lines of a cell's source that are in no region and are no markers."""
    kept: list[str] = []
    inside = False
    for line in source.splitlines():
        marker = _MARKER.fullmatch(line)
        if marker:
            inside = marker[1] == "BEGIN"
        elif not inside:
            kept.append(line)
    return kept


def check_regions(path: Path, cell: TextCell) -> list[Problem]:
    """Markers misspelled, unbalanced, empty or in a cell of another kind; a solution cell without any."""
    problems: list[Problem] = []
    counts = {SOLUTION: 0, HIDDEN_TESTS: 0}
    opened: tuple[str, int] | None = None
    lines = [line if cell.kind == "code" else line.removeprefix("# ") for line in cell.lines]
    for number, text in enumerate(lines[1:], start=cell.line + 1):
        if not looks_like_marker(text):
            continue
        marker = _MARKER.fullmatch(text)
        if marker is None:
            message = f"{text.strip()!r} is no marker; write ### BEGIN (or END) SOLUTION or HIDDEN TESTS"
            problems.append(Problem(path, number, message))
        elif marker[1] == "BEGIN":
            if opened:
                message = f"{text.strip()} inside the region that line {opened[1]} began; end that one first"
                problems.append(Problem(path, number, message))
            opened = marker[2], number
            counts[marker[2]] += 1
            problems += _in_right_cell(path, number, marker[2], cell)
        elif opened is None or opened[0] != marker[2]:
            problems.append(Problem(path, number, f"{text.strip()} without ### BEGIN {marker[2]} before it"))
            opened = None
        else:
            if not _code_lines(lines[opened[1] - cell.line + 1 : number - cell.line]):
                problems.append(
                    Problem(path, opened[1], f"nothing between ### BEGIN {marker[2]} and its end")
                )
            opened = None
    if opened:
        problems.append(
            Problem(path, opened[1], f"### BEGIN {opened[0]} without ### END {opened[0]} after it")
        )
    if cell.is_solution and not counts[SOLUTION]:
        message = "a solution cell needs ### BEGIN SOLUTION and ### END SOLUTION around what learners write"
        problems.append(Problem(path, cell.line, message))
    return problems


def _in_right_cell(path: Path, line: int, name: str, cell: TextCell) -> list[Problem]:
    if name == SOLUTION and not cell.is_solution:
        return [Problem(path, line, "a solution in a cell that is no solution cell; it would be released")]
    if name == HIDDEN_TESTS and not cell.is_test:
        return [Problem(path, line, "hidden tests in a cell that is no test cell; they would be released")]
    return []


def _code_lines(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line.strip() and not line.strip().startswith("#")]
