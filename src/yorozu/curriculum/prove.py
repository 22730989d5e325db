"""An exercise is proved, not believed: grades the solution, the blank and every known answer of a unit."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from yorozu.curriculum.answers import Answer, read_answers
from yorozu.curriculum.course import Course, Unit
from yorozu.curriculum.duration import duration
from yorozu.curriculum.edits import read_notebook
from yorozu.curriculum.percent import PercentText, content_of, notebook_bytes, notebook_of, read_percent
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.site import Site

Scores = Mapping[str, tuple[float, float]]
"""Score and points by the test cell's grade_id."""


class Graded(NamedTuple):
    """What grading gave a notebook.

    Attributes:
        scores: by test.
        reason: why it was not run to its end; empty when it was.
    """

    scores: Scores
    reason: str = ""


Grade = Callable[[Path, bytes], Graded]
"""Grades a notebook (ipynb bytes) as a submission to the unit whose folder in source/ is given."""


@dataclass(frozen=True)
class Outcome:
    """One variant that was graded.

    Attributes:
        unit: "<course>/<unit>".
        variant: "solution", "blank", "right/<file>" or "wrong/<file>".
        problem: why it is not as it must be; None when it is.
    """

    unit: str
    variant: str
    problem: Problem | None


@dataclass(frozen=True)
class ProofReport:
    """What a proof found.

    Attributes:
        outcomes: every variant that was graded, in the order of the units.
        problems: all that must be put right, with those of the outcomes; empty when all is proved.
    """

    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...]

    @property
    def proved(self) -> bool:
        """Whether everything is as it must be."""
        return not self.problems


@dataclass(frozen=True)
class _Variant:
    """A notebook to grade, and the tests that must lose all or some of their marks."""

    unit: str
    name: str
    path: Path
    folder: Path
    notebook: bytes
    points: Mapping[str, float]
    fails: frozenset[str]


def prove(
    site: Site,
    course: Course,
    grade: Grade,
    *,
    units: Iterable[Unit] | None = None,
    executor: Executor | None = None,
    min_right: int = 3,
    min_wrong: int = 6,
    on_outcome: Callable[[Outcome], None] = lambda outcome: None,
) -> ProofReport:
    """Grade every variant of the course's units as built in source/ and release/.

    Args:
        site: built before with the course.
        course: what to prove.
        grade: runs one notebook; must be picklable for a process pool.
        units: only these of the course; all when None.
        executor: runs variants side by side; one after the other when None.
        min_right: right answers that a unit needs.
        min_wrong: wrong answers that a unit needs.
        on_outcome: told of each outcome as it comes, in order.
    """
    problems: list[Problem] = []
    variants: list[_Variant] = []
    for unit in course.units if units is None else units:
        try:
            text = read_percent(unit.text)
            right, wrong, malformed = read_answers(unit, text)
            variants += _variants(site, course, unit, text, right, wrong)
        except CurriculumError as error:
            problems += error.problems
            continue
        problems += malformed
        problems += _too_long(unit, text)
        problems += _too_few(unit.right_answers, len(right), min_right, "right")
        problems += _too_few(unit.wrong_answers, len(wrong), min_wrong, "wrong")
    outcomes = []
    for variant, graded in _graded(variants, grade, executor):
        outcome = Outcome(variant.unit, variant.name, _judged(variant, graded))
        on_outcome(outcome)
        outcomes.append(outcome)
    problems += [outcome.problem for outcome in outcomes if outcome.problem]
    return ProofReport(tuple(outcomes), tuple(problems))


def answered(text: PercentText, answer: Answer) -> bytes:
    """The source notebook with an answer's cells in place of the reference solution, as ipynb."""
    notebook = notebook_of(text)
    for cell in notebook.cells:
        code = answer.cells.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
        if code is not None:
            cell.source = code
    return notebook_bytes(notebook)


def _variants(
    site: Site, course: Course, unit: Unit, text: PercentText, right: list[Answer], wrong: list[Answer]
) -> list[_Variant]:
    """All that is to be graded.

    Raises:
        CurriculumError: the unit is not built, or not as its text says now.
    """
    folder, release = (
        step / course.slug / unit.slug / f"{unit.slug}.ipynb" for step in (site.source, site.release)
    )
    if (
        not folder.exists()
        or not release.exists()
        or content_of(read_notebook(folder)) != content_of(notebook_of(text))
    ):
        message = f"{folder.parent} is not built from it as it is now; run `yorozu build` first"
        raise CurriculumError([Problem(unit.text, None, message)])
    points = text.points

    def variant(name: str, path: Path, notebook: bytes, fails: Iterable[str] = ()) -> _Variant:
        return _Variant(
            f"{course.slug}/{unit.slug}", name, path, folder.parent, notebook, points, frozenset(fails)
        )

    return [
        variant("solution", unit.text, folder.read_bytes()),
        variant("blank", unit.text, release.read_bytes(), points),
        *(variant(f"right/{answer.path.stem}", answer.path, answered(text, answer)) for answer in right),
        *(
            variant(f"wrong/{answer.path.stem}", answer.path, answered(text, answer), answer.fails)
            for answer in wrong
        ),
    ]


def _graded(
    variants: list[_Variant], grade: Grade, executor: Executor | None
) -> Iterator[tuple[_Variant, Graded]]:
    if executor is None:
        for variant in variants:
            yield variant, grade(variant.folder, variant.notebook)
        return
    futures = [executor.submit(grade, variant.folder, variant.notebook) for variant in variants]
    try:
        for variant, future in zip(variants, futures, strict=True):
            yield variant, future.result()
    finally:
        for future in futures:
            future.cancel()


def _judged(variant: _Variant, graded: Graded) -> Problem | None:
    """What is not as it must be in one variant."""
    scores = graded.scores
    given = {test: points for test, (_, points) in scores.items()}
    if given != variant.points:
        wanted = dict(variant.points)
        message = f"{variant.name}: the grader's tests and points are {given}, the text's are {wanted}"
        return Problem(variant.path, None, message)
    lost = frozenset(test for test, (score, points) in scores.items() if score < points)
    if variant.name == "blank":
        earned = [
            f"{test} ({score:g} of {points:g})" for test, (score, points) in scores.items() if score > 0
        ]
        if not earned:
            return None
        message = f"blank: a notebook without answers must get no points, but got them in {', '.join(earned)}"
        return Problem(variant.path, None, message)
    if lost == variant.fails:
        return None
    must, did = _listed(variant.points, variant.fails), _listed(variant.points, lost)
    parts = [f"must lose marks in {must}, lost them in {did}"]
    if missed := variant.fails - lost:
        parts.append(f"not caught by {_listed(variant.points, missed)}")
    if surprising := lost - variant.fails:
        parts.append(f"not expected in {_listed(variant.points, surprising)}")
    if graded.reason:
        parts.append(f"it was not run to its end: {graded.reason}")
    return Problem(variant.path, None, f"{variant.name}: {'; '.join(parts)}")


def _listed(order: Iterable[str], tests: frozenset[str]) -> str:
    return ", ".join(test for test in order if test in tests) or "no test"


def _too_long(unit: Unit, text: PercentText) -> list[Problem]:
    minutes = round(duration(text))
    if minutes <= unit.minutes:
        return []
    message = (
        f"takes about {minutes} minutes, but course.toml says {unit.minutes}; shorten it, "
        f"or say {minutes} there and in the head"
    )
    return [Problem(unit.text, None, message)]


def _too_few(folder: Path, found: int, wanted: int, kind: str) -> list[Problem]:
    if found >= wanted:
        return []
    return [
        Problem(
            folder, None, f"{found} usable {kind} answers, {wanted} are needed; write {wanted - found} more"
        )
    ]
