"""Decides when a course is complete and writes the completion, once (rule: docs/explanation/records.md)."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from yorozu.japan import fiscal_year, to_jst
from yorozu.records import events, lookup, models, reading
from yorozu.records.events import Kind
from yorozu.records.templates import CourseTemplate, template, template_of_version


@dataclass
class Standing:
    """What one enrolment has reached: the attempts that pass, by unit, and the units that are waived."""

    passing: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    waived: set[str] = field(default_factory=set)

    def passed(self, unit: str) -> bool:
        """Whether an attempt passes the unit."""
        return bool(self.passing.get(unit))

    def done(self, unit: str) -> bool:
        """Whether the unit is passed or waived."""
        return self.passed(unit) or unit in self.waived


def standings(session: Session, enrolments: Select[int]) -> dict[int, Standing]:
    """What each of the enrolments that a query gives has reached; nothing is in it for those with nothing."""
    result: dict[int, Standing] = defaultdict(Standing)
    rows = session.execute(
        select(models.Event.enrolment_id, models.Event.kind, models.Event.unit, models.Event.attempt_id)
        .where(models.Event.enrolment_id.in_(enrolments))
        .where(models.Event.kind.in_([Kind.PASSED, Kind.PASS_WITHDRAWN, Kind.WAIVED]))
        .order_by(models.Event.id)
    )
    for enrolment_id, kind, unit, attempt_id in rows:
        if enrolment_id is None or unit is None:
            continue
        standing = result[enrolment_id]
        if kind == Kind.WAIVED:
            standing.waived.add(unit)
        elif attempt_id is not None and kind == Kind.PASSED:
            standing.passing[unit].add(attempt_id)
        elif attempt_id is not None:
            standing.passing[unit].discard(attempt_id)
    return result


def standing_of(session: Session, enrolment_id: int) -> Standing:
    """What one enrolment has reached."""
    found = standings(session, select(models.Enrolment.id).where(models.Enrolment.id == enrolment_id))
    return found.get(enrolment_id, Standing())


def is_complete(session: Session, enrolment_id: int) -> bool:
    """Whether the enrolment's completion is written."""
    return bool(session.scalar(select(exists().where(models.Completion.enrolment_id == enrolment_id))))


def completion_stands_on(session: Session, enrolment: models.Enrolment, unit: str, attempt_id: int) -> bool:
    """Whether a written completion stands on this attempt's pass of the unit, and on nothing else for it."""
    written = session.scalar(
        select(models.Completion.course_version).where(models.Completion.enrolment_id == enrolment.id)
    )
    if written is None:
        return False
    standing = standing_of(session, enrolment.id)
    if standing.passing[unit] - {attempt_id} or unit in standing.waived:
        return False
    cohort = session.get_one(models.Cohort, enrolment.cohort_id)
    course = template_of_version(session, cohort.course_id, written)
    return course is not None and unit in course.required


def complete_if_due(session: Session, enrolment: models.Enrolment, at: datetime, actor: str) -> None:
    """Write the completion if every required unit is passed or waived and it is not written yet.

    The caller holds the person's lock (`lookup.lock_person`), or two last units graded at the same moment
    would each miss the other.
    """
    if is_complete(session, enrolment.id):
        return
    cohort = session.get_one(models.Cohort, enrolment.cohort_id)
    course = template(session, cohort.course_id)
    standing = standing_of(session, enrolment.id)
    if not course.required or not all(standing.done(unit) for unit in course.required):
        return
    person = session.get_one(models.Person, enrolment.person_id)
    day = to_jst(at).date()
    posting = lookup.posting(session, person.id, day)
    department = session.get_one(models.Department, posting.department_id) if posting else None
    completion = models.Completion(
        person_id=person.id,
        cohort_id=cohort.id,
        enrolment_id=enrolment.id,
        course_id=course.id,
        person_name=person.name,
        course_title=course.title,
        course_version=course.version,
        hours=course.hours,
        score=_score(session, enrolment.id, course, standing),
        fiscal_year=fiscal_year(day),
        completed_on=day,
        completed_at=at,
        department_code=department.code if department else None,
        department_name=department.name if department else None,
    )
    session.add(completion)
    events.append(
        session,
        Kind.COMPLETED,
        at=at,
        actor=actor,
        enrolment=enrolment,
        course_id=course.id,
        data={"version": course.version, "fiscal_year": completion.fiscal_year, "score": completion.score},
    )


def round_score(percent: float) -> float:
    """Percent to one decimal, halves up as an office rounds them (四捨五入)."""
    # Nine digits first: 81.24999999999999 is a half that floats could not hold.
    return float(Decimal(f"{percent:.9f}").quantize(Decimal("0.1"), ROUND_HALF_UP))


def _score(session: Session, enrolment_id: int, course: CourseTemplate, standing: Standing) -> float | None:
    """The mean of the best shares of the passed required units, in percent; None if all were waived."""
    best = best_shares(
        reading.load(session, select(models.Attempt.id).where(models.Attempt.enrolment_id == enrolment_id))
    )
    shares = [best[unit] for unit in course.required if standing.passed(unit)]
    return round_score(100 * math.fsum(shares) / len(shares)) if shares else None


def best_shares(attempts: Iterable[reading.Attempt]) -> dict[str, float]:
    """The best share of each unit among properly graded attempts."""
    best: dict[str, float] = {}
    for attempt in attempts:
        if attempt.outcome == "graded":
            best[attempt.unit] = max(attempt.share, best.get(attempt.unit, 0.0))
    return best
