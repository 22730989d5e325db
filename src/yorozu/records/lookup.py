"""Finds the rows that usernames, slugs and numbers name, and says which name was wrong."""

from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from yorozu.errors import YorozuError
from yorozu.records import models

# Made once: SQLAlchemy takes longer to put a statement together than the database to answer it.
_PERSON = select(models.Person).where(models.Person.username == bindparam("username"))
_COURSE = select(models.Course).where(models.Course.slug == bindparam("slug"))


class NotRecorded(YorozuError):
    """The ledger knows nobody, no course, no attempt by this name."""


def person(session: Session, username: str) -> models.Person:
    """The person with this user name.

    Raises:
        NotRecorded: nobody has it.
    """
    row = session.scalar(_PERSON, {"username": username})
    if row is None:
        raise NotRecorded(f"no person {username!r} in the ledger; import them with `yorozu people import`")
    return row


def lock_person(session: Session, person_id: int) -> None:
    """Let no other transaction number, grade or complete anything of this person until this one ends.

    SQLite's transactions run one at a time anyway and ignore this.
    """
    session.execute(
        select(models.Person.id).where(models.Person.id == person_id).with_for_update(key_share=True)
    )


def course(session: Session, slug: str) -> models.Course:
    """The course with this slug.

    Raises:
        NotRecorded: there is none.
    """
    row = session.scalar(_COURSE, {"slug": slug})
    if row is None:
        raise NotRecorded(f"no course {slug!r} in the ledger; courses are registered when the system starts")
    return row


def attempt(session: Session, attempt_id: int) -> models.Attempt:
    """The attempt with this id.

    Raises:
        NotRecorded: there is none.
    """
    # Beyond what the column holds the databases do not answer "none" but fail.
    row = session.get(models.Attempt, attempt_id) if 0 < attempt_id < 2**31 else None
    if row is None:
        raise NotRecorded(f"no attempt {attempt_id} in the ledger")
    return row


def posting(session: Session, person_id: int, day: date) -> models.Posting | None:
    """The posting in force on a day; None before the person's first."""
    return session.scalar(
        select(models.Posting)
        .where(models.Posting.person_id == person_id, models.Posting.valid_from <= day)
        .order_by(models.Posting.valid_from.desc())
        .limit(1)
    )
