"""Completions for HR and for people's own pages: as they were written, with today's posting beside."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from yorozu.japan import now, to_jst
from yorozu.records import lookup, models


@dataclass(frozen=True)
class Completion:
    """One completion, everything as it was on its day but `username`, `course` and the posting of today.

    Attributes:
        name: the person's name then.
        course: the course's slug today.
        title, version, hours: the course's then.
        score: mean of the required units' best results, in percent with one decimal; None if all were waived.
        department_code, department: the posting then (受講時所属); None if there was none.
        department_now_code, department_now: the posting today (現所属).
    """

    username: str
    employee_number: str
    name: str
    course: str
    title: str
    version: str
    cohort: int
    cohort_name: str
    fiscal_year: int
    hours: float
    score: float | None
    completed_on: date
    completed_at: datetime
    department_code: str | None
    department: str | None
    department_now_code: str | None
    department_now: str | None


def completions(
    session: Session,
    fiscal_year: int | None = None,
    course: str | None = None,
    today: date | None = None,
) -> list[Completion]:
    """Completions in the order of writing: all, or those of a fiscal year, or of a course (its slug).

    Raises:
        NotRecorded: there is no such course.
    """
    query = _query(today)
    if fiscal_year is not None:
        query = query.where(models.Completion.fiscal_year == fiscal_year)
    if course is not None:
        query = query.where(models.Completion.course_id == lookup.course(session, course).id)
    return _read(session, query)


def of_person(session: Session, username: str, today: date | None = None) -> list[Completion]:
    """One person's completions, in the order in which they were written.

    Raises:
        NotRecorded: there is no such person.
    """
    person = lookup.person(session, username)
    return _read(session, _query(today).where(models.Completion.person_id == person.id))


def fiscal_years(session: Session) -> list[int]:
    """The fiscal years that have completions, newest first."""
    years = select(models.Completion.fiscal_year).distinct().order_by(models.Completion.fiscal_year.desc())
    return list(session.scalars(years))


_Columns = Select[models.Completion, models.Person, models.Course, models.Cohort, models.Department | None]


def _query(today: date | None) -> _Columns:
    day = today or to_jst(now()).date()
    latest = (
        select(models.Posting.person_id, func.max(models.Posting.valid_from).label("valid_from"))
        .where(models.Posting.valid_from <= day)
        .group_by(models.Posting.person_id)
        .subquery()
    )
    return (
        select(models.Completion, models.Person, models.Course, models.Cohort, models.Department)
        .join(models.Person, models.Person.id == models.Completion.person_id)
        .join(models.Course, models.Course.id == models.Completion.course_id)
        .join(models.Cohort, models.Cohort.id == models.Completion.cohort_id)
        .outerjoin(latest, latest.c.person_id == models.Completion.person_id)
        .outerjoin(
            models.Posting,
            and_(
                models.Posting.person_id == latest.c.person_id,
                models.Posting.valid_from == latest.c.valid_from,
            ),
        )
        .outerjoin(models.Department, models.Department.id == models.Posting.department_id)
        .order_by(models.Completion.id)
    )


def _read(session: Session, query: _Columns) -> list[Completion]:
    return [
        Completion(
            username=person.username,
            employee_number=person.employee_number,
            name=row.person_name,
            course=course.slug,
            title=row.course_title,
            version=row.course_version,
            cohort=cohort.id,
            cohort_name=cohort.name,
            fiscal_year=row.fiscal_year,
            hours=row.hours,
            score=row.score,
            completed_on=row.completed_on,
            completed_at=row.completed_at,
            department_code=row.department_code,
            department=row.department_name,
            department_now_code=department.code if department else None,
            department_now=department.name if department else None,
        )
        for row, person, course, cohort, department in session.execute(query)
    ]
