"""People as the roster names them, with the department they are posted to."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from yorozu.japan import now, to_jst
from yorozu.records import lookup, models


@dataclass(frozen=True)
class Person:
    """One person; the department is the one of the day that was asked for, None before the first posting."""

    username: str
    employee_number: str
    name: str
    department_code: str | None
    department: str | None


def has_people(session: Session) -> bool:
    """Whether the ledger knows anybody."""
    return bool(session.scalar(select(exists().where(models.Person.id.is_not(None)))))


def person(session: Session, username: str, today: date | None = None) -> Person:
    """One person, posted where they are on a day in Japan (today if it is not given).

    Raises:
        NotRecorded: there is no such person.
    """
    row = lookup.person(session, username)
    posting = lookup.posting(session, row.id, today or to_jst(now()).date())
    department = session.get_one(models.Department, posting.department_id) if posting else None
    return Person(
        username=row.username,
        employee_number=row.employee_number,
        name=row.name,
        department_code=department.code if department else None,
        department=department.name if department else None,
    )


def departments(session: Session) -> dict[str, str]:
    """Names of the departments by code, in the order of the codes."""
    rows = session.scalars(select(models.Department).order_by(models.Department.code))
    return {row.code: row.name for row in rows}
