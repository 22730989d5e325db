"""Where a learner stands: derived from attempts, events and the day one asks, stored nowhere."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from yorozu.records import lookup, models, reading
from yorozu.records.attempts import best_of
from yorozu.records.completing import Standing, standings
from yorozu.records.courses import Release, releases
from yorozu.records.reading import Attempt
from yorozu.records.templates import CourseTemplate, UnitTemplate, templates


class UnitState(StrEnum):
    """A learner's own unit; RECEIVED and GRADING are the latest attempt's, while it is not passed yet."""

    LOCKED = "locked"
    NOT_STARTED = "not_started"
    RECEIVED = "received"
    GRADING = "grading"
    NOT_PASSED = "not_passed"
    PASSED = "passed"
    WAIVED = "waived"

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self in (UnitState.PASSED, UnitState.WAIVED)


@dataclass(frozen=True)
class MyUnit:
    """One unit of a learner's own course.

    Attributes:
        released: whether it can be fetched now.
        score, points: of the best attempt in this cohort; None before one is graded properly.
        latest: the latest attempt in this cohort, with its outcome, reason and marks.
        attempts: how many there are in this cohort.
    """

    unit: str
    title: str
    minutes: int
    required: bool
    released: bool
    state: UnitState
    score: float | None
    points: float | None
    latest: Attempt | None
    attempts: int


@dataclass(frozen=True)
class MyCourse:
    """One enrolment of a learner, for their own page.

    Attributes:
        due: the last day, in Japan, on which it is not overdue.
        completed_on: the completion's date in Japan; None before.
        next_unit: what to do next: the first released unit that is not done, required ones first; None if
            there is none.
    """

    course: str
    title: str
    version: str
    hours: float
    cohort: int
    cohort_name: str
    starts: date
    due: date
    overdue: bool
    completed_on: date | None
    units: tuple[MyUnit, ...]
    next_unit: str | None


def my_courses(session: Session, username: str, today: date) -> tuple[MyCourse, ...]:
    """Everything that a learner sees of their own courses, in the order of the due dates.

    `today` is the day in Japan. The number of queries does not grow with courses, units or attempts.

    Raises:
        NotRecorded: there is no such person.
    """
    person = lookup.person(session, username)
    rows = session.execute(
        select(models.Enrolment.id, models.Cohort)
        .join(models.Cohort, models.Cohort.id == models.Enrolment.cohort_id)
        .where(models.Enrolment.person_id == person.id)
        .order_by(models.Cohort.due, models.Cohort.id)
    ).all()
    course_ids = {cohort.course_id for _, cohort in rows}
    known = templates(session, course_ids)
    released = releases(session, course_ids)
    attempts: dict[tuple[int, str], list[Attempt]] = defaultdict(list)
    for attempt in reading.load(
        session, select(models.Attempt.id).where(models.Attempt.person_id == person.id)
    ):
        attempts[attempt.enrolment, attempt.unit].append(attempt)
    standing = standings(session, select(models.Enrolment.id).where(models.Enrolment.person_id == person.id))
    completed = dict(
        session.execute(
            select(models.Completion.enrolment_id, models.Completion.completed_on).where(
                models.Completion.person_id == person.id
            )
        ).all()
    )
    result = []
    for enrolment_id, cohort in rows:
        course = known[cohort.course_id]
        units = tuple(
            _unit(
                unit,
                released[course.id].get(unit.slug),
                standing.get(enrolment_id, Standing()),
                attempts.get((enrolment_id, unit.slug), []),
            )
            for unit in course.units
        )
        result.append(_course(course, cohort, units, completed.get(enrolment_id), today))
    return tuple(result)


def _course(
    course: CourseTemplate,
    cohort: models.Cohort,
    units: tuple[MyUnit, ...],
    completed_on: date | None,
    today: date,
) -> MyCourse:
    open_units = [unit for unit in units if unit.released and not unit.state.done]
    open_units.sort(key=lambda unit: not unit.required)
    return MyCourse(
        course=course.slug,
        title=course.title,
        version=course.version,
        hours=course.hours,
        cohort=cohort.id,
        cohort_name=cohort.name,
        starts=cohort.starts,
        due=cohort.due,
        overdue=completed_on is None and today > cohort.due,
        completed_on=completed_on,
        units=units,
        next_unit=open_units[0].unit if open_units else None,
    )


def _unit(unit: UnitTemplate, release: Release | None, standing: Standing, attempts: list[Attempt]) -> MyUnit:
    best = best_of(attempts)
    latest = attempts[-1] if attempts else None
    return MyUnit(
        unit=unit.slug,
        title=unit.title,
        minutes=unit.minutes,
        required=unit.required,
        released=release is not None,
        state=_state(unit.slug, release, standing, latest),
        score=best.score if best else None,
        points=best.points if best else None,
        latest=latest,
        attempts=len(attempts),
    )


def _state(unit: str, release: Release | None, standing: Standing, latest: Attempt | None) -> UnitState:
    if standing.passed(unit):
        return UnitState.PASSED
    if unit in standing.waived:
        return UnitState.WAIVED
    if latest is not None:
        in_hand = {"received": UnitState.RECEIVED, "grading": UnitState.GRADING}
        return in_hand.get(latest.state, UnitState.NOT_PASSED)
    return UnitState.NOT_STARTED if release else UnitState.LOCKED
