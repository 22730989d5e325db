"""Corrections: new rows that say what was put right, by whom and why; what was recorded before stays."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from yorozu.errors import YorozuError
from yorozu.japan import now, to_jst
from yorozu.records import events, lookup, models
from yorozu.records.completing import complete_if_due, completion_stands_on, standing_of
from yorozu.records.enrolments import NotEnrolled, enrolment_for
from yorozu.records.events import Kind
from yorozu.records.reading import Attempt, loaded, reaches, total
from yorozu.records.templates import template


class CorrectionRefused(YorozuError):
    """This correction cannot be made, or not in this way."""


def waive(
    session: Session,
    username: str,
    course: str,
    unit: str,
    actor: str,
    reason: str,
    *,
    cohort: int | None = None,
    at: datetime | None = None,
) -> None:
    """Excuse a person from a unit in one cohort; with the last required unit this completes the course.

    `cohort` is the one that counts on the day if it is not given, `at` is now. Waiving twice changes nothing.

    Raises:
        NotRecorded: there is no such person or course.
        UnknownUnit: the course has no such unit.
        NotEnrolled: the person is not in the cohort, or in none of the course.
        CorrectionRefused: no reason is given.
    """
    _needs_reason(reason)
    person = lookup.person(session, username)
    course_row = lookup.course(session, course)
    template(session, course_row.id).unit(unit)
    lookup.lock_person(session, person.id)
    moment = at or now()
    enrolment: models.Enrolment | None
    if cohort is None:
        enrolment = enrolment_for(session, person, course_row, to_jst(moment).date())
    else:
        enrolment = session.scalar(
            select(models.Enrolment)
            .join(models.Cohort, models.Cohort.id == models.Enrolment.cohort_id)
            .where(models.Enrolment.person_id == person.id, models.Cohort.id == cohort)
            .where(models.Cohort.course_id == course_row.id)
        )
    if enrolment is None:
        raise NotEnrolled(f"{username} is not in cohort {cohort} of {course}")
    if unit in standing_of(session, enrolment.id).waived:
        return
    events.append(
        session,
        Kind.WAIVED,
        at=moment,
        actor=actor,
        reason=reason,
        enrolment=enrolment,
        course_id=course_row.id,
        unit=unit,
    )
    complete_if_due(session, enrolment, moment, actor)


def correct_grade(
    session: Session,
    attempt_id: int,
    test: str,
    score: float,
    actor: str,
    reason: str,
    *,
    at: datetime | None = None,
) -> None:
    """Give one test of an attempt another score; the attempt may pass by it, or pass no longer.

    A pass that a written completion stands on is not taken away, and a completion's score stays what it was
    on its day. Giving the score that the test has already changes nothing.

    Raises:
        NotRecorded: there is no such attempt.
        CorrectionRefused: no reason is given, the attempt was not graded or has no such test, the score is
            outside of 0 to the test's points, or a completion would lose what it stands on.
    """
    _needs_reason(reason)
    row = lookup.attempt(session, attempt_id)
    lookup.lock_person(session, row.person_id)
    before = loaded(session, [row.id])[0]
    if before.outcome != "graded":
        raise CorrectionRefused(
            f"attempt {attempt_id} has no marks to correct ({before.outcome or before.state}); "
            "waive the unit, or let the person submit again"
        )
    mark = next((mark for mark in before.marks if mark.test == test), None)
    if mark is None:
        tests = ", ".join(mark.test for mark in before.marks)
        raise CorrectionRefused(f"attempt {attempt_id} has no test {test!r}; it has {tests}")
    if not 0 <= score <= mark.points:
        raise CorrectionRefused(
            f"test {test} of attempt {attempt_id} can have 0 to {mark.points}, not {score}"
        )
    if score == mark.score:
        return
    enrolment = session.get_one(models.Enrolment, row.enrolment_id)
    new_total = total(score if other is mark else other.score for other in before.marks)
    passes = reaches(new_total, before.points, template(session, row.course_id).unit_score)
    loses_pass = before.passed and not passes and score < mark.score
    if loses_pass:
        _keep_completion(session, enrolment, before)
    moment = at or now()
    session.add(
        models.Correction(
            attempt_id=attempt_id, test=test, score=score, at=moment, actor=actor, reason=reason
        )
    )

    def write(kind: Kind, data: dict[str, float | str]) -> None:
        events.append(
            session,
            kind,
            at=moment,
            actor=actor,
            reason=reason,
            enrolment=enrolment,
            course_id=row.course_id,
            unit=row.unit,
            attempt_id=attempt_id,
            data=data,
        )

    write(Kind.CORRECTED, {"test": test, "from": mark.score, "to": score})
    if passes and not before.passed:
        write(Kind.PASSED, {"score": new_total, "points": before.points})
        complete_if_due(session, enrolment, moment, actor)
    elif loses_pass:
        write(Kind.PASS_WITHDRAWN, {"score": new_total, "points": before.points})


def _keep_completion(session: Session, enrolment: models.Enrolment, attempt: Attempt) -> None:
    """Refuse to take the attempt's pass away if a completion stands on nothing else for the unit."""
    if completion_stands_on(session, enrolment, attempt.unit, attempt.id):
        raise CorrectionRefused(
            f"a completion stands on this pass of {attempt.unit}, and a written completion is not undone; "
            "to correct the score all the same, waive the unit for the person first, with the reason"
        )


def _needs_reason(reason: str) -> None:
    if not reason.strip():
        raise CorrectionRefused("a correction needs a reason; an auditor will ask for it")
