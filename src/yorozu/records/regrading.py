"""Grading again: new marks count and the old ones stay recorded; no completion is ever taken away."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from yorozu.errors import YorozuError
from yorozu.japan import now
from yorozu.records import attempts, events, lookup, models, reading
from yorozu.records.attempts import Attempt, Result
from yorozu.records.completing import complete_if_due, completion_stands_on, is_complete
from yorozu.records.events import Kind
from yorozu.records.reading import reaches
from yorozu.records.templates import template

Passing = Literal["same", "gained", "lost", "kept"]


class RegradeRefused(YorozuError):
    """This attempt cannot be graded again, or not in this way."""


@dataclass(frozen=True)
class Regraded:
    """What grading an attempt again changed.

    Attributes:
        name: the person's.
        before, after: the attempt as it stood and as it stands, a trainer's corrections included in both.
        corrected: tests whose score a trainer had corrected; that score stays.
        passing: whether the attempt passes now and did not ("gained"), does not and did ("lost"), or would
            no longer but a written completion stands on its pass ("kept").
        completed: whether the course was completed by it.
    """

    name: str
    before: Attempt
    after: Attempt
    corrected: tuple[str, ...]
    passing: Passing
    completed: bool


def of_unit(session: Session, course: str, unit: str | None = None) -> list[Attempt]:
    """Every attempt with a result at a course, or at one of its units, oldest first.

    Raises:
        NotRecorded: there is no such course.
    """
    ids = (
        select(models.Attempt.id)
        .join(models.Result, models.Result.attempt_id == models.Attempt.id)
        .where(models.Attempt.course_id == lookup.course(session, course).id)
    )
    if unit is not None:
        ids = ids.where(models.Attempt.unit == unit)
    return reading.load(session, ids)


def regrade(
    session: Session,
    attempt_id: int,
    result: Result,
    actor: str,
    reason: str,
    *,
    at: datetime | None = None,
) -> Regraded | None:
    """Let a new result of an attempt count; None, and nothing is written, when it says what was said before.

    Scores that a trainer corrected stay. A pass that a written completion stands on stays too, and an event
    says that it would no longer be given.

    Raises:
        NotRecorded: there is no such attempt.
        RegradeRefused: no reason is given, or the attempt has no result yet.
        InvalidResult: no grading can have such a result.
    """
    if not reason.strip():
        raise RegradeRefused("grading again needs a reason; an auditor will ask for it")
    row = lookup.attempt(session, attempt_id)
    lookup.lock_person(session, row.person_id)
    before = attempts.attempt(session, attempt_id)
    if before.outcome is None:
        raise RegradeRefused(f"attempt {attempt_id} has no result yet; grade it first: `yorozu grade`")
    result = attempts.storable(result)
    said = before.outcome, before.reason, tuple(reading.marks_as_graded(session, [attempt_id])[attempt_id])
    if said == (result.outcome, result.reason, result.marks):
        return None
    moment = at or now()
    _add(session, attempt_id, result, actor, reason, moment)
    after = attempts.attempt(session, attempt_id)
    enrolment = session.get_one(models.Enrolment, row.enrolment_id)

    def write(kind: Kind, data: dict[str, Any]) -> None:
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

    write(Kind.REGRADED, {"from": _said(before), "to": _said(after)})
    share = template(session, row.course_id).unit_score
    passes = after.outcome == "graded" and reaches(after.score, after.points, share)
    facts = {"score": after.score, "points": after.points}
    passing: Passing = "same"
    was_complete = is_complete(session, enrolment.id)
    if passes and not before.passed:
        passing = "gained"
        write(Kind.PASSED, facts)
        complete_if_due(session, enrolment, moment, actor)
    elif before.passed and not passes and after.share < before.share:
        stands = completion_stands_on(session, enrolment, row.unit, attempt_id)
        passing = "kept" if stands else "lost"
        write(Kind.COMPLETION_KEPT if stands else Kind.PASS_WITHDRAWN, facts)
    return Regraded(
        name=session.get_one(models.Person, row.person_id).name,
        before=before,
        after=attempts.attempt(session, attempt_id),
        corrected=_corrected(session, attempt_id),
        passing=passing,
        completed=not was_complete and is_complete(session, enrolment.id),
    )


def _add(
    session: Session, attempt_id: int, result: Result, actor: str, reason: str, moment: datetime
) -> None:
    work = result.work
    row = models.Regrade(
        attempt_id=attempt_id,
        outcome=result.outcome,
        reason=result.reason,
        at=moment,
        actor=actor,
        why=reason,
        started_at=work.started if work else None,
        executed_at=work.executed if work else None,
        graded_at=work.graded if work else None,
        boxed=work.boxed if work else None,
    )
    session.add(row)
    session.flush()
    for position, mark in enumerate(result.marks):
        session.add(
            models.RegradeMark(
                regrade_id=row.id,
                position=position,
                test=mark.test,
                score=mark.score,
                points=mark.points,
                hidden=mark.hidden,
                message=mark.message,
            )
        )
    session.flush()


def _said(attempt: Attempt) -> dict[str, Any]:
    marks = {mark.test: [mark.score, mark.points] for mark in attempt.marks}
    return {
        "outcome": attempt.outcome,
        "score": attempt.score,
        "points": attempt.points,
        "marks": marks,
    }


def _corrected(session: Session, attempt_id: int) -> tuple[str, ...]:
    query = (
        select(models.Correction.test)
        .where(models.Correction.attempt_id == attempt_id)
        .order_by(models.Correction.id)
    )
    return tuple(dict.fromkeys(session.scalars(query)))
