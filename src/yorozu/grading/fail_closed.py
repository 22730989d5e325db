"""Grades that fail closed: a test counts only when it ran to its end in this run; a warning costs nothing.

nbgrader's own reading of a test cell's outputs gives full marks to a cell without output, full marks to a
result that it cannot read, and none to a cell whose library warned on stderr. Here the kernel's word counts.
"""

import math
from dataclasses import asdict, dataclass
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import SaveAutoGrades

from yorozu.grading import cells, messages
from yorozu.grading.run import RUNS, Run

VERDICT = "yorozu"
"""The key in a test cell's metadata, in autograded notebooks: a Verdict as a mapping."""


@dataclass(frozen=True)
class Verdict:
    """What one test cell earned.

    Attributes:
        test: its grade_id.
        score: between 0 and points.
        points: what it is worth.
        hidden: whether it has parts that learners are not shown.
        message: why points were lost, in Japanese; empty when none were.
    """

    test: str
    score: float
    points: float
    hidden: bool
    message: str


def judge(cell: NotebookNode, run: Run | None) -> Verdict:
    """What a test cell earned in its run; None when it was not run."""
    worth, hidden = cells.points(cell), cells.is_hidden(cell)
    score, message = 0.0, ""
    if run is None:
        message = messages.NOT_RUN
    elif run.changed:
        message = messages.tampered(run.changed)
    elif run.error is not None:
        message = messages.failure(*run.error, hidden=hidden, written=cells.texts_written(cell.source))
    elif not run.finished:
        message = messages.NOT_RUN
    elif run.values and cells.shows_value(cell.source):
        partial = _partial(run.values, worth)
        score = 0.0 if partial is None else partial
        message = messages.NO_SCORE if partial is None else ""
    else:
        score = worth
    return Verdict(cells.grade_id(cell), score, worth, hidden, message)


def _partial(values: tuple[str, ...], worth: float) -> float | None:
    """The lowest of the values that a test showed as its result; None when one is no score."""
    try:
        scores = [float(value) for value in values]
    except ValueError:
        return None
    if not all(math.isfinite(score) and 0 <= score <= worth for score in scores):
        return None
    return min(scores)


class FailClosed(SaveAutoGrades):  # type: ignore[misc]
    """Takes the place of nbgrader's SaveAutoGrades, after RunNotebook.

    The verdict on each test goes into the gradebook and into the cell's metadata.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], cell_index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Judge a cell; what is no test is left to nbgrader."""
        cell.metadata.pop(VERDICT, None)
        done: tuple[NotebookNode, dict[str, Any]] = super().preprocess_cell(cell, resources, cell_index)
        return done

    def _add_score(self, cell: NotebookNode, resources: dict[str, Any]) -> None:
        if not cells.is_test(cell):
            super()._add_score(cell, resources)
            return
        verdict = judge(cell, resources.get(RUNS, {}).get(cells.grade_id(cell)))
        cell.metadata[VERDICT] = NotebookNode(asdict(verdict))
        grade = self.gradebook.find_grade(verdict.test, self.notebook_id, self.assignment_id, self.student_id)
        grade.auto_score = verdict.score
        # As nbgrader does: what a trainer had marked by hand is theirs to look at again.
        grade.needs_manual_grade = grade.manual_score is not None
        self.gradebook.db.commit()
