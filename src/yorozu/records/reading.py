"""Attempts as they stand: the immutable row with its starts, result, marks, corrections and passes."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import BindParameter, Select, Subquery, bindparam, func, select, union_all
from sqlalchemy.orm import Session

from yorozu.records import models
from yorozu.records.events import Kind

State = Literal["received", "grading", "graded"]
Outcome = Literal["graded", "broken", "timeout", "died"]
OUTCOMES: tuple[Outcome, ...] = ("graded", "broken", "timeout", "died")


# Fewer than the values that a database takes with one statement (SQLite: 32,766).
_AT_ONCE = 1000


def _newest_regrades() -> Subquery:
    regrade = models.Regrade
    query = select(func.max(regrade.id).label("id"), regrade.attempt_id).group_by(regrade.attempt_id)
    return query.subquery()


NEWEST_REGRADES = _newest_regrades()
"""The id of the latest regrade of each attempt that has one: id, attempt_id."""


def _current_marks() -> Subquery:
    def columns(table: type[models.Mark] | type[models.RegradeMark]) -> list[Any]:
        return [table.position, table.test, table.score, table.points, table.hidden, table.message]

    first = select(models.Mark.attempt_id, *columns(models.Mark)).where(
        models.Mark.attempt_id.not_in(select(models.Regrade.attempt_id))
    )
    later = select(NEWEST_REGRADES.c.attempt_id, *columns(models.RegradeMark)).join(
        NEWEST_REGRADES, NEWEST_REGRADES.c.id == models.RegradeMark.regrade_id
    )
    return union_all(first, later).subquery()


CURRENT_MARKS = _current_marks()
"""Rows attempt_id, position, test, score, points, hidden, message: the marks that count, uncorrected.

Of an attempt that was graded again they are those of its latest regrade.
"""

# Made once, as every submission asks it: see `lookup`.
_IDS = "ids"
_THESE: BindParameter[int] = bindparam(_IDS, expanding=True)
_ROWS = (
    select(models.Attempt, models.Person.username, models.Course.slug, models.Result)
    .join(models.Person, models.Person.id == models.Attempt.person_id)
    .join(models.Course, models.Course.id == models.Attempt.course_id)
    .outerjoin(models.Result, models.Result.attempt_id == models.Attempt.id)
    .where(models.Attempt.id.in_(_THESE))
    .order_by(models.Attempt.id)
)
_STARTS = (
    select(models.GradingStart.attempt_id, func.max(models.GradingStart.at))
    .where(models.GradingStart.attempt_id.in_(_THESE))
    .group_by(models.GradingStart.attempt_id)
)
_CORRECTIONS = (
    select(models.Correction.attempt_id, models.Correction.test, models.Correction.score)
    .where(models.Correction.attempt_id.in_(_THESE))
    .order_by(models.Correction.id)
)
_MARKS = (
    select(CURRENT_MARKS)
    .where(CURRENT_MARKS.c.attempt_id.in_(_THESE))
    .order_by(CURRENT_MARKS.c.attempt_id, CURRENT_MARKS.c.position)
)
_REGRADES = (
    select(models.Regrade)
    .join(NEWEST_REGRADES, NEWEST_REGRADES.c.id == models.Regrade.id)
    .where(models.Regrade.attempt_id.in_(_THESE))
)
_PASSES = (
    select(models.Event.attempt_id, models.Event.kind)
    .where(models.Event.attempt_id.in_(_THESE))
    .where(models.Event.kind.in_([Kind.PASSED, Kind.PASS_WITHDRAWN]))
    .order_by(models.Event.id)
)


@dataclass(frozen=True)
class Mark:
    """What one test gave.

    Attributes:
        test: its grade_id.
        hidden: whether learners must not see its code.
        message: what the learner reads when it failed, in Japanese; "" when it passed.
    """

    test: str
    score: float
    points: float
    hidden: bool
    message: str

    @property
    def failed(self) -> bool:
        """Whether it gave less than all of its points."""
        return not reaches(self.score, self.points, 1.0)


@dataclass(frozen=True)
class Times:
    """The five moments of a grading job, in UTC; None where it has not come to one, or nobody told.

    Attributes:
        received: the submission could not be lost any more.
        started: a worker took it up.
        executed: its last cell had run, or running had stopped.
        graded: marks and feedback were made.
        recorded: the result was committed to the ledger.
    """

    received: datetime
    started: datetime | None = None
    executed: datetime | None = None
    graded: datetime | None = None
    recorded: datetime | None = None


@dataclass(frozen=True)
class Attempt:
    """One submission as it stands; corrections are in `marks`, `score` and `passed` already.

    Attributes:
        id: its name everywhere in the system.
        number: counts the person's attempts at this unit, from 1.
        sha256: of the bundle, in hexadecimal.
        started_at: when a grader last took it up.
        graded_at: when its first result was recorded.
        outcome: None until it is graded.
        reason: why it has no marks, in Japanese; "" when it was graded properly.
        score, points: sums over the tests; score is 0 for every outcome but "graded".
        times: when the grading that counts was at what.
        boxed: whether the code ran in a box; None where nobody told.
    """

    id: int
    number: int
    username: str
    course: str
    unit: str
    enrolment: int
    upload: UUID
    sha256: str
    size: int
    received_at: datetime
    started_at: datetime | None
    graded_at: datetime | None
    state: State
    outcome: Outcome | None
    reason: str
    score: float
    points: float
    passed: bool
    marks: tuple[Mark, ...]
    times: Times
    boxed: bool | None

    @property
    def share(self) -> float:
        """Score by points, 0 to 1; 0 when there are no points."""
        return self.score / self.points if self.points else 0.0


def reaches(score: float, points: float, share: float) -> bool:
    """Whether a score is at least this share of the points, whatever sums of fractions do to floats."""
    needed = share * points
    return points > 0 and (score >= needed or math.isclose(score, needed, rel_tol=1e-9, abs_tol=1e-9))


def total(values: Iterable[float]) -> float:
    """A sum of scores, without the dust that decimal fractions leave in floats (0.1 + 0.7 is 0.8)."""
    return round(math.fsum(values), 9)


def load(session: Session, ids: Select[int]) -> list[Attempt]:
    """The attempts whose ids a query gives, oldest first; a fixed number of queries for each thousand."""
    wanted = sorted(set(session.scalars(ids)))
    return [
        attempt
        for start in range(0, len(wanted), _AT_ONCE)
        for attempt in loaded(session, wanted[start : start + _AT_ONCE])
    ]


def loaded(session: Session, ids: Sequence[int]) -> list[Attempt]:
    """Those of these attempts, a thousand at most, that there are, oldest first."""
    these = {_IDS: ids}
    started = dict(session.execute(_STARTS, these).all())
    marks = _marks(session, ids)
    later = {row.attempt_id: row for row in session.scalars(_REGRADES, these)}
    passed = passed_attempts(session.execute(_PASSES, these).all())
    return [
        _attempt(
            row,
            username,
            slug,
            later.get(row.id, result),
            started.get(row.id),
            marks[row.id],
            row.id in passed,
            result.at if result else None,
        )
        for row, username, slug, result in session.execute(_ROWS, these)
    ]


def passed_attempts(rows: Iterable[tuple[int | None, str]]) -> set[int]:
    """Which attempts pass, from (attempt, kind) of the events about passing, in the order of writing."""
    passed: set[int] = set()
    for attempt_id, kind in rows:
        if attempt_id is None:
            continue
        if kind == Kind.PASSED:
            passed.add(attempt_id)
        elif kind == Kind.PASS_WITHDRAWN:
            passed.discard(attempt_id)
    return passed


def _marks(session: Session, ids: Sequence[int]) -> dict[int, list[Mark]]:
    corrected = {
        (attempt_id, test): score for attempt_id, test, score in session.execute(_CORRECTIONS, {_IDS: ids})
    }
    marks = marks_as_graded(session, ids)
    for attempt_id, given in marks.items():
        for place, mark in enumerate(given):
            if (attempt_id, mark.test) in corrected:
                # A mended test may be worth less than a trainer gave for it.
                score = min(corrected[attempt_id, mark.test], mark.points)
                given[place] = replace(mark, score=score)
    return marks


def marks_as_graded(session: Session, ids: Sequence[int]) -> dict[int, list[Mark]]:
    """The marks of the latest result of each of these attempts, a thousand at most, without corrections."""
    marks: dict[int, list[Mark]] = defaultdict(list)
    for attempt_id, _, test, score, points, hidden, message in session.execute(_MARKS, {_IDS: ids}):
        marks[attempt_id].append(Mark(test, score, points, hidden, message))
    return marks


def _attempt(
    row: models.Attempt,
    username: str,
    slug: str,
    result: models.Result | models.Regrade | None,
    started_at: datetime | None,
    marks: list[Mark],
    passed: bool,
    graded_at: datetime | None,
) -> Attempt:
    outcome = next((known for known in OUTCOMES if result and known == result.outcome), None)
    return Attempt(
        id=row.id,
        number=row.number,
        username=username,
        course=slug,
        unit=row.unit,
        enrolment=row.enrolment_id,
        upload=row.upload,
        sha256=row.sha256,
        size=row.size,
        received_at=row.received_at,
        started_at=started_at,
        graded_at=graded_at,
        state="graded" if result else "grading" if started_at else "received",
        outcome=outcome,
        reason=result.reason if result else "",
        score=total(mark.score for mark in marks) if outcome == "graded" else 0.0,
        points=total(mark.points for mark in marks),
        passed=passed,
        marks=tuple(marks),
        times=_times(row, result),
        boxed=result.boxed if result else None,
    )


def _times(row: models.Attempt, result: models.Result | models.Regrade | None) -> Times:
    if result is None:
        return Times(row.received_at)
    return Times(row.received_at, result.started_at, result.executed_at, result.graded_at, result.at)
