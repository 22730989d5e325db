"""What goes to a worker and what comes back: bytes and plain values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from yorozu.curriculum.course import PRELOAD
from yorozu.curriculum.limits import Limits
from yorozu.grading.errors import Outcome
from yorozu.grading.fail_closed import Verdict


@dataclass(frozen=True)
class Job:
    """One submission to grade.

    Attributes:
        course: slug of the course.
        unit: slug of the unit; its notebook is `<unit>.ipynb`.
        source: the unit's folder in source/, by relative path: the notebook with solutions, and data.
        submission: what the learner sent, by relative path.
        limits: what the run may use.
        preload: modules that the kernel has imported before the first cell.
    """

    course: str
    unit: str
    source: Mapping[str, bytes]
    submission: Mapping[str, bytes]
    limits: Limits = field(default_factory=Limits)
    preload: tuple[str, ...] = PRELOAD


@dataclass(frozen=True)
class Times:
    """When a worker was at what, in UTC, by its own clock.

    Attributes:
        started: the worker took the job up.
        executed: the last cell had run, or running had stopped.
        graded: marks and feedback were made.
    """

    started: datetime
    executed: datetime
    graded: datetime


@dataclass(frozen=True)
class GradingResult:
    """What came of a job.

    Attributes:
        outcome: "graded", "broken", "timeout" or "died".
        reason: why there are no marks, in Japanese for the learner; empty when graded.
        marks: one for each test of the unit in its order; all zero when not graded.
        autograded: the notebook as it ran, with nbgrader's metadata; None when not graded.
        feedback: the page for the learner, in HTML.
        boxed: whether the code ran in a box; the operator may have turned it off.
        times: when each phase ended; None when no worker saw the job.
    """

    outcome: Outcome
    reason: str
    marks: tuple[Verdict, ...]
    autograded: bytes | None
    feedback: bytes
    boxed: bool = True
    times: Times | None = None
