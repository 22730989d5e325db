"""What a unit's text and data must be: each breach is a Problem with file and line."""

import ast
import math
import re
from collections.abc import Iterable
from pathlib import Path

from yorozu.curriculum.course import Course, Unit
from yorozu.curriculum.percent import KEPT_METADATA, PercentText, TextCell, read_percent
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.curriculum.regions import check_regions
from yorozu.curriculum.tree import read_tree

KERNEL = "python3"
BOM = b"\xef\xbb\xbf"

_COMMON_KEYS = {"grade", "grade_id", "locked", "schema_version", "solution", "task"}
_GRADE_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_LONGEST_GRADE_ID = 64
# As nbgrader's and JupyterLab's own: "cell-3f2a9c...", or such a number behind a word.
_MACHINE_MADE = re.compile(r"cell([-_]?[0-9a-f]*\d[0-9a-f]*)?|(\w*_)?(?=[a-f]*\d)[0-9a-f]{8,}")
# A path in quotes, in backticks or in a link; not one that an f-string or a pattern makes.
_DATA_NAME = re.compile(r"(?<=[\"'`(])(?:\./)?data/[^\"'`(){}*?]*(?=[\"'`)])")
_MAGIC = re.compile(r"\s*[%!?]")


def read_texts(courses: Iterable[Course]) -> tuple[list[tuple[Course, Unit, PercentText]], list[Problem]]:
    """The texts of all units that can be read, and every breach in every unit."""
    texts: list[tuple[Course, Unit, PercentText]] = []
    problems: list[Problem] = []
    for course in courses:
        for unit in course.units:
            try:
                text = read_percent(unit.text)
            except CurriculumError as error:
                problems += error.problems
            else:
                problems += check_text(text, unit.folder)
                texts.append((course, unit, text))
            problems += check_data(unit)
    return texts, problems


def check_text(text: PercentText, folder: Path) -> list[Problem]:
    """Every breach in a unit's text.

    Args:
        text: the unit's text.
        folder: where the relative paths in it are looked up.
    """
    problems = _kernel(text)
    for cell in text.cells:
        problems += _metadata(text.path, cell)
        problems += _code(text.path, cell)
        problems += _data(text.path, cell, folder)
        problems += check_regions(text.path, cell)
    problems += _names(text)
    problems += _exercises(text)
    return problems


def check_data(unit: Unit) -> list[Problem]:
    """Every breach in a unit's data files."""
    return [
        Problem(
            unit.data / name,
            1,
            "begins with two byte order marks (BOM), so the first heading has an invisible character; "
            "write it once: encoding utf-8-sig in make_data.py, and no BOM in the text itself",
        )
        for name, content in read_tree(unit.data).items()
        if content.startswith(BOM + BOM)
    ]


def _kernel(text: PercentText) -> list[Problem]:
    line = next((number for number, row in enumerate(text.head, 1) if "kernelspec" in row), 1)
    spec = text.metadata.get("kernelspec")
    if not isinstance(spec, dict):
        message = "no kernelspec in the header; copy the header of another unit"
        return [Problem(text.path, line, message)]
    wrong = {
        key: spec.get(key)
        for key, value in (("name", KERNEL), ("language", "python"))
        if spec.get(key) != value
    }
    if wrong:
        shown = ", ".join(f"{key} is {value!r}" for key, value in wrong.items())
        message = f"wrong kernel: {shown}; it must be name: {KERNEL}, language: python"
        return [Problem(text.path, line, message)]
    return []


def _metadata(path: Path, cell: TextCell) -> list[Problem]:
    def problem(message: str) -> Problem:
        return Problem(path, cell.line, message)

    others = sorted(cell.metadata.keys() - {*KEPT_METADATA, "lines_to_next_cell"})
    if "incorrectly_encoded_metadata" in others:
        return [
            problem(
                "the metadata after `# %%` are not JSON; write them as nbgrader={...} with true and false"
            )
        ]
    problems = []
    if others:
        message = (
            f"{', '.join(others)} in a marker would be lost in JupyterLab; only nbgrader and tags are kept"
        )
        problems.append(problem(message))
    if "nbgrader" not in cell.metadata:
        return problems
    meta = cell.nbgrader
    if meta is None:
        return [*problems, problem("nbgrader's metadata must be a {...}")]
    expected = _COMMON_KEYS | ({"points"} if meta.get("grade") is True else set())
    for key in sorted(meta.keys() - expected):
        why = "only a test cell has points" if key == "points" else f"known are {', '.join(sorted(expected))}"
        problems.append(problem(f"unknown key {key!r} in nbgrader's metadata; {why}"))
    for key in sorted(expected - meta.keys()):
        problems.append(problem(f"key {key!r} is missing in nbgrader's metadata"))
    flags = [
        key for key in ("grade", "locked", "solution", "task") if not isinstance(meta.get(key, False), bool)
    ]
    for key in flags:
        problems.append(problem(f"{key} = {meta[key]!r} in nbgrader's metadata must be true or false"))
    version = meta.get("schema_version", 3)
    if version != 3 or isinstance(version, bool):
        problems.append(problem(f"schema_version = {version!r}; it must be 3"))
    if not flags and meta.keys() >= {"grade", "locked", "solution", "task"}:
        problems += [problem(message) for message in _kind(cell)]
    if meta.get("grade") is True and "points" in meta:
        points = meta["points"]
        if isinstance(points, bool) or not isinstance(points, int | float) or not 0 < points < math.inf:
            problems.append(problem(f"points = {points!r}; a test's points must be a number above 0"))
    return problems


def _kind(cell: TextCell) -> list[str]:
    """Whether the flags make one of the three kinds of cells that we use."""
    meta = cell.nbgrader or {}
    if meta["task"]:
        return [
            "task cells are marked by hand and cannot be graded on submit; use a solution and a test cell"
        ]
    match meta["grade"], meta["solution"], meta["locked"]:
        case (True, False, True) | (False, True, False):
            what = "test" if meta["grade"] else "solution"
            return (
                [] if cell.kind == "code" else [f"a {what} cell must be a code cell, this one is {cell.kind}"]
            )
        case (False, False, True):
            return []
        case (True, False, False):
            return ['a test cell must be locked ("locked": true), or learners could change it']
        case (False, True, True):
            return ['a solution cell must not be locked ("locked": false), or learners could not write in it']
        case (True, True, _):
            return [
                "a cell that is both solution and test is marked by hand; use a solution cell and a test cell"
            ]
    return [
        "an nbgrader cell that is no solution, no test and not locked does nothing; take its metadata out"
    ]


def _names(text: PercentText) -> list[Problem]:
    problems = []
    first: dict[str, int] = {}
    for cell in text.cells:
        meta = cell.nbgrader
        if meta is None or "grade_id" not in meta:
            continue
        name = meta["grade_id"]
        if not isinstance(name, str) or not name:
            problems.append(Problem(text.path, cell.line, f"grade_id = {name!r} must be a word"))
            continue
        if name in first:
            message = (
                f"grade_id {name!r} is already that of the cell at line {first[name]}; each needs its own"
            )
            problems.append(Problem(text.path, cell.line, message))
        first.setdefault(name, cell.line)
        if _MACHINE_MADE.fullmatch(name):
            message = (
                f"grade_id {name!r} is machine-made; records name tests by it, so give it words: test_total"
            )
            problems.append(Problem(text.path, cell.line, message))
        elif not _GRADE_ID.fullmatch(name) or len(name) > _LONGEST_GRADE_ID:
            message = f"grade_id {name!r} must be snake_case words of at most {_LONGEST_GRADE_ID} letters"
            problems.append(Problem(text.path, cell.line, message))
        elif cell.is_test != name.startswith("test_"):
            message = (
                f"a test cell's grade_id begins with test_, so {name!r} should be test_{name}"
                if cell.is_test
                else f"only a test cell's grade_id begins with test_; rename {name!r}"
            )
            problems.append(Problem(text.path, cell.line, message))
    return problems


def _exercises(text: PercentText) -> list[Problem]:
    tests = {cell.grade_id for cell in text.cells if cell.is_test}
    return [
        Problem(
            text.path,
            cell.line,
            f"exercise {cell.grade_id!r} has no test; add a test cell test_{cell.grade_id}",
        )
        for cell in text.cells
        if cell.is_solution
        and cell.grade_id
        and not any(
            test and (test == f"test_{cell.grade_id}" or test.startswith(f"test_{cell.grade_id}_"))
            for test in tests
        )
    ]


def _code(path: Path, cell: TextCell) -> list[Problem]:
    """Code that does not parse."""
    if cell.kind != "code" or _shows_an_error(cell):
        return []
    lines = ["" if _MAGIC.match(line) else line for line in cell.lines[1:]]
    try:
        ast.parse("\n".join(lines))
    except SyntaxError as error:
        message = f"not Python: {error.msg}; if learners shall see the error, tag the cell raises-exception"
        return [Problem(path, cell.line + (error.lineno or 0), message)]
    return []


def _data(path: Path, cell: TextCell, folder: Path) -> list[Problem]:
    """Data files that code, comments or prose name but that are not there."""
    if _shows_an_error(cell):
        return []
    return [
        Problem(path, number, f"{name} is not in {folder}; make it, or correct the name")
        for number, line in enumerate(cell.lines, start=cell.line)
        for name in _DATA_NAME.findall(line)
        if not (folder / name).exists()
    ]


def _shows_an_error(cell: TextCell) -> bool:
    return "raises-exception" in cell.metadata.get("tags", ())
