"""Submissions: received once, numbered without gaps, graded once.

Every function that writes does all of its work in the caller's transaction: after its commit the whole step
has happened, before it nothing has.
"""

import math
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, exists, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from yorozu.errors import YorozuError
from yorozu.japan import now, to_jst
from yorozu.records import events, lookup, models, reading
from yorozu.records.completing import complete_if_due
from yorozu.records.enrolments import enrolment_for
from yorozu.records.events import Kind
from yorozu.records.reading import Attempt, Mark, Outcome, Times, reaches, total
from yorozu.records.templates import template

__all__ = [
    "Attempt",
    "InvalidResult",
    "Mark",
    "Outcome",
    "Receipt",
    "Result",
    "Times",
    "UploadConflict",
    "Work",
    "ahead",
    "attempt",
    "best",
    "best_of",
    "feedback_of",
    "graded",
    "marks_as_graded",
    "of_person",
    "of_unit",
    "receive",
    "release_feedback",
    "sent_before",
    "started",
    "storable",
    "upload_exists",
    "waiting",
]

GRADER = "grader"


class UploadConflict(YorozuError):
    """An upload's id was used before for something else."""


class InvalidResult(YorozuError):
    """A result that no grading can have."""


@dataclass(frozen=True)
class Receipt:
    """What a learner is told once the submission cannot be lost any more; `received_at` is in UTC."""

    attempt: int
    number: int
    received_at: datetime
    sha256: str


@dataclass(frozen=True)
class Work:
    """When a worker was at what, in UTC (see `Times`), and whether the code ran in a box."""

    started: datetime
    executed: datetime
    graded: datetime
    boxed: bool


@dataclass(frozen=True)
class Result:
    """How grading ended.

    Attributes:
        reason: why there are no marks, in Japanese; "" for the outcome "graded".
        work: what the worker told of its work; None when none brought the job to an end.
    """

    outcome: Outcome
    reason: str
    marks: tuple[Mark, ...]
    work: Work | None = None


def receive(
    session: Session,
    username: str,
    course: str,
    unit: str,
    upload: UUID,
    sha256: str,
    size: int,
    at: datetime,
) -> Receipt:
    """Record a submission whose bundle is already safe on disk; the same upload again gives the same receipt.

    The sender chooses `upload`, so that sending again after a lost answer is no second attempt; `sha256` (in
    hexadecimal) and `size` (in bytes) are the bundle's, `at` is when it arrived.

    Raises:
        NotRecorded: there is no such person or course.
        NotEnrolled: the person is in no cohort of the course.
        UnknownUnit: the course has no such unit.
        UploadConflict: the upload's id was used for another bundle, unit or person.
    """
    person = lookup.person(session, username)
    course_row = lookup.course(session, course)
    lookup.lock_person(session, person.id)
    known = session.scalar(select(models.Attempt).where(models.Attempt.upload == upload))
    if known is not None:
        same = (known.person_id, known.course_id, known.unit, known.sha256)
        if same != (person.id, course_row.id, unit, sha256):
            raise _conflict(upload)
        return Receipt(known.id, known.number, known.received_at, known.sha256)
    template(session, course_row.id).unit(unit)
    enrolment = enrolment_for(session, person, course_row, to_jst(at).date())
    number = session.scalar(
        select(func.coalesce(func.max(models.Attempt.number), 0) + 1).where(
            models.Attempt.person_id == person.id,
            models.Attempt.course_id == course_row.id,
            models.Attempt.unit == unit,
        )
    )
    row = models.Attempt(
        person_id=person.id,
        enrolment_id=enrolment.id,
        course_id=course_row.id,
        unit=unit,
        number=number,
        upload=upload,
        sha256=sha256,
        size=size,
        received_at=at,
    )
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError as error:
        # Another person's transaction, not visible to us before, took the same id at the same moment.
        raise _conflict(upload) from error
    session.add(models.Ungraded(attempt_id=row.id))
    events.append(
        session,
        Kind.SUBMITTED,
        at=at,
        actor=username,
        enrolment=enrolment,
        course_id=course_row.id,
        unit=unit,
        attempt_id=row.id,
        data={"number": row.number, "sha256": sha256},
    )
    return Receipt(row.id, row.number, at, sha256)


def attempt(session: Session, attempt_id: int) -> Attempt:
    """One attempt as it stands.

    Raises:
        NotRecorded: there is none with this id.
    """
    row = lookup.attempt(session, attempt_id)
    return reading.loaded(session, [row.id])[0]


def upload_exists(session: Session, upload: UUID) -> bool:
    """Whether an attempt with this upload is recorded, whoever's it is."""
    return bool(session.scalar(select(exists().where(models.Attempt.upload == upload))))


def sent_before(session: Session, username: str, course: str, unit: str, upload: UUID) -> bool:
    """Whether a person's attempt at this unit with this upload is recorded.

    Raises:
        NotRecorded: there is no such person or course.
    """
    theirs = exists().where(
        models.Attempt.upload == upload,
        models.Attempt.person_id == lookup.person(session, username).id,
        models.Attempt.course_id == lookup.course(session, course).id,
        models.Attempt.unit == unit,
    )
    return bool(session.scalar(select(theirs)))


def waiting(
    session: Session, limit: int | None = None, course: str | None = None, unit: str | None = None
) -> list[Attempt]:
    """The oldest attempts without a result, started ones included: whoever had started them may be dead.

    Of all courses, of one, or of one unit.

    Raises:
        NotRecorded: there is no such course.
    """
    queue = select(models.Ungraded.attempt_id).order_by(models.Ungraded.attempt_id).limit(limit)
    if course is not None:
        queue = queue.join(models.Attempt, models.Attempt.id == models.Ungraded.attempt_id)
        queue = queue.where(models.Attempt.course_id == lookup.course(session, course).id)
        if unit is not None:
            queue = queue.where(models.Attempt.unit == unit)
    return reading.load(session, queue)


def ahead(session: Session, username: str) -> dict[int, int]:
    """How many attempts, of whomever, come before each attempt of a person that has no result, by its id.

    Raises:
        NotRecorded: there is no such person.
    """
    other = aliased(models.Ungraded)
    before = select(func.count()).where(other.attempt_id < models.Ungraded.attempt_id).scalar_subquery()
    query = (
        select(models.Ungraded.attempt_id, before)
        .join(models.Attempt, models.Attempt.id == models.Ungraded.attempt_id)
        .where(models.Attempt.person_id == lookup.person(session, username).id)
    )
    return dict(session.execute(query).all())


def with_result(session: Session, attempt_ids: Collection[int]) -> set[int]:
    """Those of these attempts that have a result."""
    query = select(models.Result.attempt_id).where(models.Result.attempt_id.in_(attempt_ids))
    return set(session.scalars(query))


def started(session: Session, attempt_id: int, at: datetime) -> None:
    """Record that a grader takes the attempt up; nothing happens if it is graded already.

    Raises:
        NotRecorded: there is no such attempt.
    """
    lookup.attempt(session, attempt_id)
    if session.get(models.Result, attempt_id) is None:
        session.add(models.GradingStart(attempt_id=attempt_id, at=at))
        session.flush()


def graded(session: Session, attempt_id: int, result: Result, at: datetime | None = None) -> None:
    """Record how grading ended, the pass and, with the last required unit, the completion.

    All of it in this transaction. A second call for the same attempt changes nothing. `at` is the moment in
    which it is recorded: now, once nobody else is writing of this person, if it is not given.

    Raises:
        NotRecorded: there is no such attempt.
        InvalidResult: scores outside of 0 to points, a test named twice, or a reason that does not fit.
    """
    row = lookup.attempt(session, attempt_id)
    lookup.lock_person(session, row.person_id)
    if session.scalar(select(models.Result.attempt_id).where(models.Result.attempt_id == attempt_id)):
        return
    result = storable(result)
    at, work = at or now(), result.work
    session.add(
        models.Result(
            attempt_id=attempt_id,
            outcome=result.outcome,
            reason=result.reason,
            at=at,
            started_at=work.started if work else None,
            executed_at=work.executed if work else None,
            graded_at=work.graded if work else None,
            boxed=work.boxed if work else None,
        )
    )
    session.flush()
    marks = [
        {
            "attempt_id": attempt_id,
            "position": position,
            "test": mark.test,
            "score": mark.score,
            "points": mark.points,
            "hidden": mark.hidden,
            "message": mark.message,
        }
        for position, mark in enumerate(result.marks)
    ]
    if marks:
        session.execute(insert(models.Mark), marks)
    session.execute(delete(models.Ungraded).where(models.Ungraded.attempt_id == attempt_id))
    enrolment = session.get_one(models.Enrolment, row.enrolment_id)
    score = total(mark.score for mark in result.marks) if result.outcome == "graded" else 0.0
    points = total(mark.points for mark in result.marks)

    def write(kind: Kind, data: dict[str, float | str]) -> None:
        events.append(
            session,
            kind,
            at=at,
            actor=GRADER,
            enrolment=enrolment,
            course_id=row.course_id,
            unit=row.unit,
            attempt_id=attempt_id,
            data=data,
        )

    write(Kind.GRADED, {"outcome": result.outcome, "score": score, "points": points})
    course = template(session, row.course_id)
    if result.outcome == "graded" and reaches(score, points, course.unit_score):
        write(Kind.PASSED, {"unit_score": course.unit_score, "version": course.version})
        complete_if_due(session, enrolment, at, GRADER)


def of_person(
    session: Session, username: str, course: str | None = None, unit: str | None = None
) -> list[Attempt]:
    """A person's attempts, oldest first, of all courses, of one, or of one unit.

    Raises:
        NotRecorded: there is no such person or course.
    """
    ids = select(models.Attempt.id).where(models.Attempt.person_id == lookup.person(session, username).id)
    if course is not None:
        ids = ids.where(models.Attempt.course_id == lookup.course(session, course).id)
    if unit is not None:
        ids = ids.where(models.Attempt.unit == unit)
    return reading.load(session, ids)


def of_unit(session: Session, course: str, unit: str) -> list[Attempt]:
    """Everyone's attempts at one unit, oldest first.

    Raises:
        NotRecorded: there is no such course.
    """
    course_id = lookup.course(session, course).id
    return reading.load(
        session,
        select(models.Attempt.id).where(models.Attempt.course_id == course_id, models.Attempt.unit == unit),
    )


def best(session: Session, username: str, course: str, unit: str) -> Attempt | None:
    """The attempt that counts: the properly graded one with the highest share, the earliest of equals.

    Raises:
        NotRecorded: there is no such person or course.
    """
    person, course_id = lookup.person(session, username), lookup.course(session, course).id
    ids = select(models.Attempt.id).where(
        models.Attempt.person_id == person.id,
        models.Attempt.course_id == course_id,
        models.Attempt.unit == unit,
        models.Attempt.id.in_(select(models.Result.attempt_id)),
    )
    return best_of(reading.load(session, ids))


def marks_as_graded(session: Session, attempt_id: int) -> tuple[Mark, ...]:
    """The marks of an attempt's latest result, without a trainer's corrections."""
    return tuple(reading.marks_as_graded(session, [attempt_id])[attempt_id])


def best_of(attempts: list[Attempt]) -> Attempt | None:
    """The one that counts among attempts at one unit, given oldest first."""
    counting = [one for one in attempts if one.outcome == "graded"]
    return max(counting, key=lambda one: one.share, default=None)


def release_feedback(session: Session, attempt_id: int, sha256: str, actor: str) -> None:
    """Record that the learner may fetch this feedback; the same again changes nothing.

    Raises:
        NotRecorded: there is no such attempt.
    """
    lookup.attempt(session, attempt_id)
    if feedback_of(session, attempt_id) != sha256:
        session.add(models.FeedbackRelease(attempt_id=attempt_id, sha256=sha256, at=now(), actor=actor))
        session.flush()


def feedback_of(session: Session, attempt_id: int) -> str | None:
    """SHA-256 of the feedback released last for an attempt; None if there is none."""
    return session.scalar(
        select(models.FeedbackRelease.sha256)
        .where(models.FeedbackRelease.attempt_id == attempt_id)
        .order_by(models.FeedbackRelease.id.desc())
        .limit(1)
    )


def _conflict(upload: UUID) -> UploadConflict:
    return UploadConflict(
        f"upload {upload} is already recorded for another bundle, unit or person; submit again with a new id"
    )


def storable(result: Result) -> Result:
    """A result as the databases can hold it.

    Raises:
        InvalidResult: scores outside of 0 to points, a test named twice, or a reason that does not fit.
    """
    _check(result)
    marks = tuple(replace(mark, message=_storable(mark.message)) for mark in result.marks)
    return replace(result, reason=_storable(result.reason), marks=marks)


def _check(result: Result) -> None:
    if (result.outcome == "graded") != (result.reason == ""):
        raise InvalidResult(f"outcome {result.outcome!r} with reason {result.reason!r}: it takes exactly one")
    names = [mark.test for mark in result.marks]
    if len(set(names)) != len(names):
        raise InvalidResult(f"a test is marked twice in {names}")
    for mark in result.marks:
        if not (0 <= mark.score <= mark.points and math.isfinite(mark.points)):
            raise InvalidResult(f"test {mark.test} has {mark.score} of {mark.points} points")


def _storable(text: str) -> str:
    """A learner's program can print anything; PostgreSQL stores no NUL, no database a half surrogate."""
    return text.replace("\0", "�").encode("utf-8", "replace").decode("utf-8")
