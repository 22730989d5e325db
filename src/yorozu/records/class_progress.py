"""What a trainer sees of a class: unit by unit, how far it is and which tests stop most people now."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, Subquery, and_, case, func, select
from sqlalchemy.orm import Session

from yorozu.records import lookup, models
from yorozu.records.completing import standings
from yorozu.records.courses import released_units
from yorozu.records.reading import CURRENT_MARKS, NEWEST_REGRADES
from yorozu.records.templates import template


@dataclass(frozen=True)
class FailingTest:
    """How many people's latest graded attempt fails this test (its grade_id)."""

    test: str
    hidden: bool
    people: int


@dataclass(frozen=True)
class ClassUnit:
    """One unit of a class.

    Attributes:
        released_at: since when learners can fetch it as it is now; None if they cannot.
        submitted: people with at least one attempt.
        waiting: people with an attempt that has no result yet.
        passed: people with an attempt that passes it; waivers are not in it.
        failing: most people first.
        stopped: people whose latest graded attempt could not be marked, by outcome ("broken" and so on).
        unboxed: people whose latest graded attempt ran without a box.
    """

    unit: str
    title: str
    required: bool
    released_at: datetime | None
    submitted: int
    waiting: int
    passed: int
    waived: int
    failing: tuple[FailingTest, ...]
    stopped: Mapping[str, int]
    unboxed: int


@dataclass(frozen=True)
class ClassProgress:
    """A class: the people of one cohort, or of all cohorts of the course (one counts once in each)."""

    course: str
    title: str
    enrolled: int
    completed: int
    units: tuple[ClassUnit, ...]


def class_progress(session: Session, course: str, cohort: int | None = None) -> ClassProgress:
    """How a class stands; the number of queries does not grow with people or units.

    Raises:
        NotRecorded: there is no such course.
    """
    course_id = lookup.course(session, course).id
    known = template(session, course_id)
    released = released_units(session, course)
    ids = (
        select(models.Enrolment.id)
        .join(models.Cohort, models.Cohort.id == models.Enrolment.cohort_id)
        .where(models.Cohort.course_id == course_id)
    )
    if cohort is not None:
        ids = ids.where(models.Cohort.id == cohort)
    passed: Counter[str] = Counter()
    waived: Counter[str] = Counter()
    for standing in standings(session, ids).values():
        passed.update(unit for unit in standing.passing if standing.passed(unit))
        waived.update(standing.waived)
    submitted = _people(session, ids, waiting=False)
    waiting = _people(session, ids, waiting=True)
    latest = _latest_results(ids)
    failing = _failing(session, latest)
    stopped = _stopped(session, latest)
    unboxed = _unboxed(session, latest)
    return ClassProgress(
        course=known.slug,
        title=known.title,
        enrolled=session.scalar(select(func.count()).select_from(ids.subquery())) or 0,
        completed=session.scalar(
            select(func.count(models.Completion.id)).where(models.Completion.enrolment_id.in_(ids))
        )
        or 0,
        units=tuple(
            ClassUnit(
                unit=unit.slug,
                title=unit.title,
                required=unit.required,
                released_at=released[unit.slug].released_at if unit.slug in released else None,
                submitted=submitted.get(unit.slug, 0),
                waiting=waiting.get(unit.slug, 0),
                passed=passed[unit.slug],
                waived=waived[unit.slug],
                failing=tuple(failing[unit.slug]),
                stopped=stopped[unit.slug],
                unboxed=unboxed.get(unit.slug, 0),
            )
            for unit in known.units
        ),
    )


def _people(session: Session, ids: Select[int], *, waiting: bool) -> dict[str, int]:
    query = (
        select(models.Attempt.unit, func.count(models.Attempt.enrolment_id.distinct()))
        .where(models.Attempt.enrolment_id.in_(ids))
        .group_by(models.Attempt.unit)
    )
    if waiting:
        query = query.join(models.Ungraded, models.Ungraded.attempt_id == models.Attempt.id)
    return dict(session.execute(query).all())


def _latest_results(ids: Select[int]) -> Subquery:
    """The latest attempt with a result of each enrolment and unit: attempt_id, unit, outcome, boxed."""
    newest_first = func.row_number().over(
        partition_by=(models.Attempt.enrolment_id, models.Attempt.unit),
        order_by=models.Attempt.number.desc(),
    )
    again = NEWEST_REGRADES
    ranked = (
        select(
            models.Result.attempt_id,
            models.Attempt.unit,
            func.coalesce(models.Regrade.outcome, models.Result.outcome).label("outcome"),
            case((models.Regrade.id.is_not(None), models.Regrade.boxed), else_=models.Result.boxed).label(
                "boxed"
            ),
            newest_first.label("rank"),
        )
        .join(models.Attempt, models.Attempt.id == models.Result.attempt_id)
        .outerjoin(again, again.c.attempt_id == models.Result.attempt_id)
        .outerjoin(models.Regrade, models.Regrade.id == again.c.id)
        .where(models.Attempt.enrolment_id.in_(ids))
        .subquery()
    )
    return select(ranked).where(ranked.c.rank == 1).subquery()


def _failing(session: Session, latest: Subquery) -> dict[str, list[FailingTest]]:
    newest = (
        select(func.max(models.Correction.id).label("id"))
        .group_by(models.Correction.attempt_id, models.Correction.test)
        .subquery()
    )
    corrected = select(models.Correction).join(newest, newest.c.id == models.Correction.id).subquery()
    people = func.count()
    mark = CURRENT_MARKS
    query = (
        select(latest.c.unit, mark.c.test, mark.c.hidden, people)
        .join(mark, mark.c.attempt_id == latest.c.attempt_id)
        .outerjoin(
            corrected,
            and_(
                corrected.c.attempt_id == mark.c.attempt_id,
                corrected.c.test == mark.c.test,
            ),
        )
        .where(latest.c.outcome == "graded")
        .where(func.coalesce(corrected.c.score, mark.c.score) < mark.c.points - 1e-9)
        .group_by(latest.c.unit, mark.c.test, mark.c.hidden)
        .order_by(people.desc(), mark.c.test)
    )
    failing: dict[str, list[FailingTest]] = defaultdict(list)
    for unit, test, hidden, count in session.execute(query):
        failing[unit].append(FailingTest(test, hidden, count))
    return failing


def _stopped(session: Session, latest: Subquery) -> dict[str, dict[str, int]]:
    stopped: dict[str, dict[str, int]] = defaultdict(dict)
    for unit, outcome, count in session.execute(
        select(latest.c.unit, latest.c.outcome, func.count())
        .where(latest.c.outcome != "graded")
        .group_by(latest.c.unit, latest.c.outcome)
    ):
        stopped[unit][outcome] = count
    return stopped


def _unboxed(session: Session, latest: Subquery) -> dict[str, int]:
    query = select(latest.c.unit, func.count()).where(latest.c.boxed.is_(False)).group_by(latest.c.unit)
    return dict(session.execute(query).all())
