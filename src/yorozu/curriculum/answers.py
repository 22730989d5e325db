"""Known answers of a unit: answers/right/*.py must pass, answers/wrong/*.py must be caught."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from yorozu.curriculum.course import Unit
from yorozu.curriculum.percent import MARKER, PercentText, parse_percent, read_utf8
from yorozu.curriculum.problems import CurriculumError, Problem

_HEAD_LINE = re.compile(r"#\s*(説明|fails)\s*[:：]\s*(.*)")


@dataclass(frozen=True)
class Answer:
    """One known answer.

    Attributes:
        path: its file.
        description: what it does, one Japanese line.
        fails: the tests that must lose marks, all others must get theirs; empty for a right answer.
        cells: the code by the grade_id of the solution cell that it replaces.
    """

    path: Path
    description: str
    fails: frozenset[str]
    cells: Mapping[str, str]


def read_answers(unit: Unit, text: PercentText) -> tuple[list[Answer], list[Answer], list[Problem]]:
    """The unit's right answers, its wrong answers, and the problems of those that cannot be used."""
    solutions = frozenset(cell.grade_id for cell in text.cells if cell.is_solution and cell.grade_id)
    tests = frozenset(text.points)
    problems: list[Problem] = []
    found: dict[Path, list[Answer]] = {unit.right_answers: [], unit.wrong_answers: []}
    for folder, answers in found.items():
        for path in sorted(folder.glob("*.py")):
            try:
                answers.append(read_answer(path, solutions, tests, wrong=folder == unit.wrong_answers))
            except CurriculumError as error:
                problems += error.problems
    return found[unit.right_answers], found[unit.wrong_answers], problems


def read_answer(path: Path, solutions: Set[str], tests: Set[str], *, wrong: bool) -> Answer:
    """The answer in `path`.

    Args:
        path: the file.
        solutions: grade_ids of the unit's solution cells.
        tests: grade_ids of the unit's test cells.
        wrong: whether the answer must be caught.

    Raises:
        CurriculumError: with all that is malformed in it.
    """
    lines = read_utf8(path).split("\n")
    start = next((number for number, line in enumerate(lines) if MARKER.match(line)), len(lines))
    head, problems = _read_head(path, lines[:start], wrong=wrong)
    fails = frozenset[str]()
    if "fails" in head:
        fails, unknown = _read_fails(path, *head["fails"], tests)
        problems += unknown
    cells: dict[str, str] = {}
    if start == len(lines):
        problems.append(
            Problem(path, None, "has no cell; begin one with `# %% ` and a solution cell's grade_id")
        )
    else:
        cells, wrong_cells = _read_cells(path, lines, start, solutions)
        problems += wrong_cells
    if problems:
        raise CurriculumError(problems)
    return Answer(path, head["説明"][1], fails, cells)


def _read_head(
    path: Path, lines: list[str], *, wrong: bool
) -> tuple[dict[str, tuple[int, str]], list[Problem]]:
    """The head's entries with their lines, and what is wrong with them."""
    head: dict[str, tuple[int, str]] = {}
    problems: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        entry = _HEAD_LINE.fullmatch(line.strip())
        if entry and entry[1] in head:
            problems.append(
                Problem(path, number, f"a second `# {entry[1]}:` line; the first is line {head[entry[1]][0]}")
            )
        elif entry:
            head[entry[1]] = number, entry[2].strip()
        elif line.strip() and not line.startswith("#"):
            problems.append(Problem(path, number, "code before the first `# %% name`; it belongs to no cell"))
    if not head.get("説明", (0, ""))[1]:
        problems.append(
            Problem(path, 1, "has no `# 説明: ...` line; say in one Japanese line what this answer does")
        )
    if wrong and not head.get("fails", (0, ""))[1]:
        message = "has no `# fails: test_...` line; name exactly the tests that must catch this answer"
        problems.append(Problem(path, head.get("fails", (1, ""))[0], message))
    if not wrong and "fails" in head:
        problems.append(
            Problem(path, head["fails"][0], "a right answer fails nothing; move it to answers/wrong")
        )
    return head, problems


def _read_fails(path: Path, line: int, names: str, tests: Set[str]) -> tuple[frozenset[str], list[Problem]]:
    listed = [name.strip() for name in re.split(r"[,、]", names) if name.strip()]
    problems = [
        Problem(path, line, f"there is no test {name!r}; the unit has {', '.join(sorted(tests))}")
        for name in listed
        if name not in tests
    ]
    problems += [
        Problem(path, line, f"test {name!r} is named twice")
        for name in sorted(set(listed))
        if listed.count(name) > 1
    ]
    return frozenset(listed), problems


def _read_cells(
    path: Path, lines: list[str], start: int, solutions: Set[str]
) -> tuple[dict[str, str], list[Problem]]:
    try:
        parsed = parse_percent("\n".join(lines[start:]), path)
    except CurriculumError as error:
        return {}, [Problem(path, (found.line or 0) + start, found.message) for found in error.problems]
    cells: dict[str, str] = {}
    problems: list[Problem] = []
    for cell in parsed.cells:
        line = cell.line + start
        name = cell.metadata.get("title")
        if cell.kind != "code" or not name:
            problems.append(
                Problem(path, line, "every cell is code and has a name: `# %% ` and a solution's grade_id")
            )
        elif name not in solutions:
            message = f"there is no solution cell {name!r}; the unit has {', '.join(sorted(solutions))}"
            problems.append(Problem(path, line, message))
        elif name in cells:
            problems.append(Problem(path, line, f"a second cell {name!r}; put both into one"))
        elif not cell.source.strip():
            problems.append(
                Problem(path, line, f"cell {name!r} is empty; write the answer, or leave the cell out")
            )
        else:
            cells[name] = cell.source
    return cells, problems
