"""What the exchange answers, as JSON: each function asks the ledger and shapes the answer."""

from itertools import groupby
from typing import Any

from sqlalchemy.orm import Session

from yorozu.exchange import access
from yorozu.exchange.errors import NotFound
from yorozu.exchange.identity import Identity
from yorozu.japan import now, to_jst
from yorozu.records import attempts, audit, courses, enrolments
from yorozu.records.attempts import Attempt, Receipt
from yorozu.records.courses import CourseTemplate
from yorozu.records.lookup import NotRecorded

Json = dict[str, Any]


def courses_of(session: Session, identity: Identity) -> list[Json]:
    """The courses that this person learns or teaches, by slug.

    "due" is the last day (ISO) of the person's latest cohort; null for who only teaches.
    """
    due = {}
    if identity.username is not None:
        try:
            due = {
                enrolment.course: enrolment.due
                for enrolment in enrolments.courses_of(session, identity.username)
            }
        except NotRecorded:
            # The hub may know people that the roster does not, such as its administrator: nothing to learn.
            due = {}
    return [
        {
            "course": course.slug,
            "title": course.title,
            "due": due[course.slug].isoformat() if course.slug in due else None,
            "learner": course.slug in due,
            "trainer": trainer,
        }
        for course in courses.courses(session)
        if (trainer := access.teaches(session, identity, course.slug)) or course.slug in due
    ]


def units_of(session: Session, identity: Identity, course: str) -> list[Json]:
    """The course's released units, in the course's order.

    Raises:
        NotAllowed: neither learner nor trainer of the course.
    """
    access.require_member(session, identity, course)
    due = next((each["due"] for each in courses_of(session, identity) if each["course"] == course), None)
    released = courses.released_units(session, course)
    return [
        {
            "course": course,
            "unit": unit.slug,
            "title": unit.title,
            "minutes": unit.minutes,
            "required": unit.required,
            "sha256": released[unit.slug].sha256,
            "released_at": to_jst(released[unit.slug].released_at).isoformat(),
            "due": due,
        }
        for unit in _template(session, course).units
        if unit.slug in released
    ]


def require_unit(session: Session, course: str, unit: str) -> None:
    """Let only units pass that the course has.

    Raises:
        NotFound: the course has no such unit; for trainers, who may know.
    """
    if not access.has_unit(session, course, unit):
        raise NotFound(
            f"コース {course} に単元 {unit} はありません。"
            "course.tomlの units に加えて `yorozu build` をしてください。"
        )


def receipt(given: Receipt) -> Json:
    """A receipt; its time in JST."""
    return {
        "attempt": given.attempt,
        "number": given.number,
        "received_at": to_jst(given.received_at).isoformat(),
        "sha256": given.sha256,
    }


def own_attempts(session: Session, identity: Identity, course: str | None, unit: str | None) -> list[Json]:
    """The person's own attempts, the earliest first.

    Raises:
        NotAllowed: a service asks.
    """
    try:
        found = attempts.of_person(session, identity.person, course, unit)
    except NotRecorded:
        return []
    return [_attempt(session, each) for each in found]


def class_attempts(session: Session, identity: Identity, course: str, unit: str) -> list[Json]:
    """Everyone's attempts at a unit, by person and number; "counts" is true for one of each person.

    That one is the best; before any is graded, the latest.

    Raises:
        NotAllowed: not a trainer of the course.
        NotFound: the course has no such unit.
    """
    access.require_trainer(session, identity, course)
    require_unit(session, course, unit)
    found = sorted(attempts.of_unit(session, course, unit), key=lambda each: (each.username, each.number))
    audit.record(session, identity.actor, "submissions listed", f"{course}/{unit}", f"{len(found)}", now())
    listed = []
    for _, group in groupby(found, key=lambda each: each.username):
        of_one = list(group)
        counting = attempts.best_of(of_one) or of_one[-1]
        listed += [
            {**_attempt(session, each), "username": each.username, "counts": each is counting}
            for each in of_one
        ]
    return listed


def released_feedback(session: Session, attempt: Attempt) -> str:
    """SHA-256 of the attempt's released feedback.

    Raises:
        NotFound: none is released yet.
    """
    sha256 = attempts.feedback_of(session, attempt.id)
    if sha256 is None:
        raise NotFound(
            f"第{attempt.number}回の提出のフィードバックはまだありません。採点が終わるまでお待ちください。"
        )
    return sha256


def note_look(session: Session, identity: Identity, action: str, attempt: Attempt) -> None:
    """Enter a trainer's look at someone else's work in the audit log."""
    if attempt.username != identity.username:
        detail = f"{attempt.course}/{attempt.unit} 第{attempt.number}回"
        audit.record(session, identity.actor, action, attempt.username, detail, now())


def _template(session: Session, course: str) -> CourseTemplate:
    for template in courses.courses(session):
        if template.slug == course:
            return template
    raise NotFound(f"コース {course} はありません。")


def _attempt(session: Session, attempt: Attempt) -> Json:
    return {
        "attempt": attempt.id,
        "number": attempt.number,
        "course": attempt.course,
        "unit": attempt.unit,
        "upload": str(attempt.upload),
        "received_at": to_jst(attempt.received_at).isoformat(),
        "sha256": attempt.sha256,
        "state": attempt.state,
        "outcome": attempt.outcome,
        "reason": attempt.reason,
        "score": attempt.score,
        "points": attempt.points,
        "passed": attempt.passed,
        "feedback": attempts.feedback_of(session, attempt.id),
    }
