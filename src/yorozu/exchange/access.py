"""Who may do what with a course, a unit, an attempt. Every rule is here; the handlers only call these."""

from sqlalchemy.orm import Session

from yorozu.exchange.errors import NotAllowed, NotFound
from yorozu.exchange.identity import Identity
from yorozu.records import access, attempts, courses, enrolments
from yorozu.records.attempts import Attempt
from yorozu.records.courses import Release
from yorozu.records.lookup import NotRecorded


def teaches(session: Session, identity: Identity, course: str) -> bool:
    """Whether this is a trainer of the course, or its formgrader."""
    if identity.username is None:
        return identity.service_course == course
    return access.is_trainer(session, identity.username, course)


def learns(session: Session, identity: Identity, course: str) -> bool:
    """Whether this is a person enrolled in the course."""
    return identity.username is not None and enrolments.is_enrolled(session, identity.username, course)


def require_trainer(session: Session, identity: Identity, course: str) -> None:
    """Let only trainers of the course pass.

    Raises:
        NotAllowed: anyone else; the same answer whether or not the course exists.
    """
    if not teaches(session, identity, course):
        raise NotAllowed(f"この操作はコース {course} の講師だけができます。")


def require_member(session: Session, identity: Identity, course: str) -> None:
    """Let only learners and trainers of the course pass.

    Raises:
        NotAllowed: anyone else; the same answer whether or not the course exists.
    """
    if not learns(session, identity, course) and not teaches(session, identity, course):
        raise NotAllowed(
            f"コース {course} の受講者として登録されていません。"
            "受講したい場合は、研修の担当者に連絡してください。"
        )


def require_learner(session: Session, identity: Identity, course: str) -> str:
    """Let only learners of the course pass, and return the user name.

    Raises:
        NotAllowed: anyone else; the same answer whether or not the course exists.
    """
    if not learns(session, identity, course):
        raise NotAllowed(
            f"コース {course} の受講者として登録されていないので、提出できません。"
            "受講したい場合は、研修の担当者に連絡してください。"
        )
    return identity.person


def released(session: Session, course: str, unit: str) -> Release:
    """The unit's release.

    Raises:
        NotFound: not released, or no longer in the course; the same answer whether or not the unit exists.
    """
    release = courses.released_units(session, course).get(unit)
    if release is None or not has_unit(session, course, unit):
        raise NotFound(f"コース {course} の単元 {unit} は公開されていません。公開されるまでお待ちください。")
    return release


def has_unit(session: Session, course: str, unit: str) -> bool:
    """Whether the course, as it is taught now, has the unit."""
    try:
        courses.check_unit(session, course, unit)
    except (NotRecorded, courses.UnknownUnit):
        return False
    return True


def unknown_attempt(named: object) -> NotFound:
    """The answer to an id of no attempt, and of someone else's: the same, so that ids tell nothing."""
    return NotFound(f"受付番号 {named} の提出は、あなたの提出の中にありません。")


def attempt_for(session: Session, identity: Identity, attempt_id: int) -> Attempt:
    """An attempt of the person who asks, or of a course that they teach.

    Raises:
        NotFound: no such attempt, or someone else's.
    """
    missing = unknown_attempt(attempt_id)
    try:
        found = attempts.attempt(session, attempt_id)
    except NotRecorded:
        raise missing from None
    if found.username == identity.username or teaches(session, identity, found.course):
        return found
    raise missing
