"""Cohorts, the runs of a course with their due dates, and who is in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from yorozu.errors import YorozuError
from yorozu.japan import now
from yorozu.records import events, lookup, models
from yorozu.records.templates import templates

# Made once, as every submission asks it: see `lookup`.
_IS_ENROLLED = select(
    exists()
    .where(models.Enrolment.cohort_id == models.Cohort.id)
    .where(models.Cohort.course_id == models.Course.id, models.Course.slug == bindparam("slug"))
    .where(models.Enrolment.person_id == models.Person.id, models.Person.username == bindparam("username"))
)


class CohortError(YorozuError):
    """A cohort cannot be opened as asked, or does not exist."""


class NotEnrolled(YorozuError):
    """The person is in no cohort of the course."""


@dataclass(frozen=True)
class Cohort:
    """One run of a course; `due` is the last day, in Japan, on which it is not overdue."""

    id: int
    course: str
    name: str
    starts: date
    due: date


@dataclass(frozen=True)
class Enrolment:
    """A person's place in a cohort; `title` is the course's title today."""

    id: int
    course: str
    title: str
    cohort: int
    cohort_name: str
    starts: date
    due: date


def open_cohort(session: Session, course: str, name: str, starts: date, due: date, actor: str) -> int:
    """Open a run of a course and return its id.

    Raises:
        NotRecorded: there is no such course.
        CohortError: due before it starts, no name, or a cohort of this course has the name already.
    """
    row = lookup.course(session, course)
    if due < starts:
        raise CohortError(f"cohort {name!r} of {course} would be due on {due}, before it starts on {starts}")
    if not name.strip():
        raise CohortError(f"a cohort of {course} needs a name, for example 「2026年度 前期」")
    if session.scalar(select(exists().where(models.Cohort.course_id == row.id, models.Cohort.name == name))):
        raise CohortError(f"course {course} already has a cohort {name!r}; give the new one another name")
    cohort = models.Cohort(course_id=row.id, name=name, starts=starts, due=due)
    session.add(cohort)
    session.flush()
    return cohort.id


def cohorts(session: Session, course: str | None = None) -> list[Cohort]:
    """Cohorts in the order of their start, of all courses or of one."""
    query = (
        select(models.Cohort, models.Course.slug)
        .join(models.Course, models.Course.id == models.Cohort.course_id)
        .order_by(models.Cohort.starts, models.Cohort.id)
    )
    if course is not None:
        query = query.where(models.Course.slug == course)
    return [Cohort(row.id, slug, row.name, row.starts, row.due) for row, slug in session.execute(query).all()]


def enrol(session: Session, cohort_id: int, usernames: Iterable[str], actor: str) -> None:
    """Put people into a cohort; those who are in it already stay as they are.

    Raises:
        CohortError: there is no such cohort.
        NotRecorded: there is no such person.
    """
    cohort = session.get(models.Cohort, cohort_id)
    if cohort is None:
        raise CohortError(f"no cohort {cohort_id} in the ledger; open it first")
    moment = now()
    inside = set(
        session.scalars(select(models.Enrolment.person_id).where(models.Enrolment.cohort_id == cohort_id))
    )
    # All of them are looked up before the first is enrolled: a wrong name leaves nothing half done.
    for person in [lookup.person(session, username) for username in usernames]:
        if person.id in inside:
            continue
        inside.add(person.id)
        enrolment = models.Enrolment(cohort_id=cohort_id, person_id=person.id, at=moment, actor=actor)
        session.add(enrolment)
        session.flush()
        events.append(
            session,
            events.Kind.ENROLLED,
            at=moment,
            actor=actor,
            enrolment=enrolment,
            course_id=cohort.course_id,
            data={"cohort": cohort.name},
        )


def is_enrolled(session: Session, username: str, course: str) -> bool:
    """Whether the person is in any cohort of the course; False for people and courses that do not exist."""
    return bool(session.scalar(_IS_ENROLLED, {"username": username, "slug": course}))


def courses_of(session: Session, username: str) -> list[Enrolment]:
    """The person's enrolments, in the order of their due dates.

    Raises:
        NotRecorded: there is no such person.
    """
    person = lookup.person(session, username)
    rows = session.execute(
        select(models.Enrolment.id, models.Cohort)
        .join(models.Cohort, models.Cohort.id == models.Enrolment.cohort_id)
        .where(models.Enrolment.person_id == person.id)
        .order_by(models.Cohort.due, models.Cohort.id)
    ).all()
    known = templates(session, {cohort.course_id for _, cohort in rows})
    return [
        Enrolment(
            id=enrolment_id,
            course=known[cohort.course_id].slug,
            title=known[cohort.course_id].title,
            cohort=cohort.id,
            cohort_name=cohort.name,
            starts=cohort.starts,
            due=cohort.due,
        )
        for enrolment_id, cohort in rows
    ]


def enrolment_for(
    session: Session, person: models.Person, course: models.Course, day: date
) -> models.Enrolment:
    """The enrolment that work done on `day` counts for.

    It is the cohort that started last by then; before any has started, the one that starts first.

    Raises:
        NotEnrolled: the person is in no cohort of the course.
    """
    rows = session.execute(
        select(models.Enrolment, models.Cohort.starts)
        .join(models.Cohort, models.Cohort.id == models.Enrolment.cohort_id)
        .where(models.Enrolment.person_id == person.id, models.Cohort.course_id == course.id)
        .order_by(models.Cohort.starts, models.Cohort.id)
    ).all()
    if not rows:
        raise NotEnrolled(
            f"{person.username} is in no cohort of {course.slug}; enrol them before they submit to it"
        )
    started = [enrolment for enrolment, starts in rows if starts <= day]
    return started[-1] if started else rows[0][0]
