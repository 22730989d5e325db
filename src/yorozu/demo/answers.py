"""What the demonstration's people hand in, and the marks that each of these deserves."""

import json
from dataclasses import dataclass
from enum import StrEnum

from yorozu.curriculum.answers import Answer, read_answers
from yorozu.curriculum.course import Course, Unit
from yorozu.curriculum.percent import PercentText, read_percent
from yorozu.curriculum.problems import CurriculumError

_SOLUTION_MARKERS = ("### BEGIN SOLUTION", "### END SOLUTION")
_ENDLESS = "while True:\n    pass\n"
_DIES = "import os\n\nos._exit(1)\n"


class Kind(StrEnum):
    """Kinds of prepared answers."""

    RIGHT = "right"
    """The reference solution."""
    OTHER_WAY = "other_way"
    """Another right answer of the unit's own."""
    PARTLY = "partly"
    """The known wrong answer that costs the fewest points."""
    WRONG = "wrong"
    """The known wrong answer that costs the most."""
    BLANK = "blank"
    """The notebook as it was fetched."""
    ENDLESS = "endless"
    """A loop without an end."""
    DIES = "dies"
    """Code that ends the kernel."""
    UNREADABLE = "unreadable"
    """A file that is no notebook."""


@dataclass(frozen=True)
class Deserved:
    """What a graded answer deserves.

    Attributes:
        outcome: as in `records.attempts`: "graded", "timeout", "died"; "refused" when it is not taken.
        score: points; `points` is the most that there is.
    """

    outcome: str
    score: float
    points: float


@dataclass(frozen=True)
class PreparedUnit:
    """One unit's prepared answers."""

    course: str
    slug: str
    text: PercentText
    right: tuple[Answer, ...]
    wrong: tuple[Answer, ...]

    @classmethod
    def of(cls, course: Course, unit: Unit) -> "PreparedUnit":
        """The unit with its known answers.

        Raises:
            CurriculumError: the answers cannot be read, or a kind that the demonstration needs is missing.
        """
        text = read_percent(unit.text)
        right, wrong, problems = read_answers(unit, text)
        if problems:
            raise CurriculumError(problems)
        return cls(course.slug, unit.slug, text, tuple(right), tuple(wrong))

    @property
    def points(self) -> float:
        """The most that there is."""
        return sum(self.text.points.values())

    def deserved(self, kind: Kind) -> Deserved:
        """The marks of an answer, from the points in the unit's text and the tests that the answer names."""
        points, total = self.text.points, self.points
        match kind:
            case Kind.RIGHT | Kind.OTHER_WAY:
                return Deserved("graded", total, total)
            case Kind.PARTLY | Kind.WRONG:
                lost = sum(points[test] for test in self._chosen(kind).fails)
                return Deserved("graded", total - lost, total)
            case Kind.BLANK:
                return Deserved("graded", 0, total)
            case Kind.ENDLESS:
                return Deserved("timeout", 0, total)
            case Kind.DIES:
                return Deserved("died", 0, total)
            case Kind.UNREADABLE:
                return Deserved("refused", 0, total)

    def filled_in(self, notebook: bytes, kind: Kind) -> bytes:
        """The fetched notebook (ipynb) with the prepared answer in it."""
        if kind is Kind.UNREADABLE:
            return "これはノートブックではありません。\n".encode()
        content = json.loads(notebook)
        cells = self._cells(kind)
        for cell in content["cells"]:
            code = cells.get(cell["metadata"].get("nbgrader", {}).get("grade_id"))
            if code is not None:
                cell["source"] = code
        return json.dumps(content, ensure_ascii=False).encode()

    def _cells(self, kind: Kind) -> dict[str, str]:
        """New code by the solution cell's grade_id."""
        if kind is Kind.BLANK:
            return {}
        solutions = {
            cell.grade_id: cell.source for cell in self.text.cells if cell.is_solution and cell.grade_id
        }
        written = {name: _without_markers(source) for name, source in solutions.items()}
        if kind in (Kind.OTHER_WAY, Kind.PARTLY, Kind.WRONG):
            written.update(self._chosen(kind).cells)
        if kind in (Kind.ENDLESS, Kind.DIES):
            written[next(iter(written))] = _ENDLESS if kind is Kind.ENDLESS else _DIES
        return written

    def _chosen(self, kind: Kind) -> Answer:
        if kind is Kind.OTHER_WAY:
            return self.right[0]

        def lost(answer: Answer) -> float:
            return sum(self.text.points[test] for test in answer.fails)

        ordered = sorted(self.wrong, key=lambda answer: (lost(answer), answer.path.name))
        return ordered[0] if kind is Kind.PARTLY else ordered[-1]


def _without_markers(source: str) -> str:
    return "\n".join(line for line in source.split("\n") if line.strip() not in _SOLUTION_MARKERS)
