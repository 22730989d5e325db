"""The audit log: who looked at or exported whose records. Only ever added to."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from yorozu.records import models


@dataclass(frozen=True)
class Entry:
    """One entry; `subject` is who or what was looked at, `detail` what exactly was shown."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: str


def record(session: Session, actor: str, action: str, subject: str, detail: str, at: datetime) -> None:
    """Add one entry: who (a user name) did what (one word, such as "view"), when, to whose record.

    `subject` names that record, such as a department's code; `detail` what was shown, "" if the rest says it.
    """
    session.add(models.AuditEntry(at=at, actor=actor, action=action, subject=subject, detail=detail))
    session.flush()


def entries(
    session: Session,
    actor: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int | None = None,
) -> list[Entry]:
    """Entries, newest first, of everyone or of one actor, from `since` to before `until`."""
    query = select(models.AuditEntry).order_by(models.AuditEntry.id.desc()).limit(limit)
    if actor is not None:
        query = query.where(models.AuditEntry.actor == actor)
    if since is not None:
        query = query.where(models.AuditEntry.at >= since)
    if until is not None:
        query = query.where(models.AuditEntry.at < until)
    return [
        Entry(row.id, row.at, row.actor, row.action, row.subject, row.detail)
        for row in session.scalars(query)
    ]
