"""What goes to a worker and what comes back: bytes and plain values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from yorozu.grading.errors import Outcome
from yorozu.grading.fail_closed import Verdict


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Attributes:
        cell_seconds: wall clock for one cell.
        total_seconds: wall clock for all cells together.
    """

    cell_seconds: int = 30
    total_seconds: int = 180


@dataclass(frozen=True)
class Job:
    """One submission to grade.

    Attributes:
        course: slug of the course.
        unit: slug of the unit; its notebook is `<unit>.ipynb`.
        source: the unit's folder in source/, by relative path: the notebook with solutions, and data.
        submission: what the learner sent, by relative path.
        limits: what the run may use.
    """

    course: str
    unit: str
    source: Mapping[str, bytes]
    submission: Mapping[str, bytes]
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class GradingResult:
    """What came of a job.

    Attributes:
        outcome: "graded", "broken", "timeout" or "died".
        reason: why there are no marks, in Japanese for the learner; empty when graded.
        marks: one for each test of the unit in its order; all zero when not graded.
        autograded: the notebook as it ran, with nbgrader's metadata; None when not graded.
        feedback: the page for the learner, in HTML.
    """

    outcome: Outcome
    reason: str
    marks: tuple[Verdict, ...]
    autograded: bytes | None
    feedback: bytes
