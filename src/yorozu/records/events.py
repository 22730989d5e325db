"""The chronicle: what happened, to whom, when, by whom and why. Only ever added to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from yorozu.records import lookup, models


class Kind(StrEnum):
    """The kinds of event."""

    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    ENROLLED = "enrolled"
    SUBMITTED = "submitted"
    GRADED = "graded"
    PASSED = "passed"
    PASS_WITHDRAWN = "pass_withdrawn"
    CORRECTED = "corrected"
    WAIVED = "waived"
    REGRADED = "regraded"
    COMPLETION_KEPT = "completion_kept"
    COMPLETED = "completed"


@dataclass(frozen=True)
class Event:
    """One event as it was written; what does not apply to its kind is None."""

    id: int
    kind: Kind
    at: datetime
    actor: str
    reason: str
    username: str | None
    course: str | None
    unit: str | None
    attempt: int | None
    data: Mapping[str, Any]


def append(
    session: Session,
    kind: Kind,
    *,
    at: datetime,
    actor: str,
    reason: str = "",
    enrolment: models.Enrolment | None = None,
    course_id: UUID | None = None,
    unit: str | None = None,
    attempt_id: int | None = None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Write one event in the session's transaction."""
    session.add(
        models.Event(
            kind=kind,
            at=at,
            actor=actor,
            reason=reason,
            person_id=enrolment.person_id if enrolment else None,
            enrolment_id=enrolment.id if enrolment else None,
            course_id=course_id,
            unit=unit,
            attempt_id=attempt_id,
            data=dict(data or {}),
        )
    )
    session.flush()


def events(session: Session, username: str | None = None, attempt_id: int | None = None) -> list[Event]:
    """Events in the order in which they were written: all, one person's, or one attempt's.

    Raises:
        NotRecorded: there is no such person.
    """
    query = (
        select(models.Event, models.Person.username, models.Course.slug)
        .outerjoin(models.Person, models.Person.id == models.Event.person_id)
        .outerjoin(models.Course, models.Course.id == models.Event.course_id)
        .order_by(models.Event.id)
    )
    if username is not None:
        query = query.where(models.Event.person_id == lookup.person(session, username).id)
    if attempt_id is not None:
        query = query.where(models.Event.attempt_id == attempt_id)
    return [
        Event(
            id=row.id,
            kind=Kind(row.kind),
            at=row.at,
            actor=row.actor,
            reason=row.reason,
            username=name,
            course=slug,
            unit=row.unit,
            attempt=row.attempt_id,
            data=row.data,
        )
        for row, name, slug in session.execute(query)
    ]
