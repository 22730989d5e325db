"""What a head of department sees: who is done, who is not. Nothing in here can hold a score or an answer."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from yorozu.japan import to_jst
from yorozu.records import lookup, models
from yorozu.records.completing import Standing, standings
from yorozu.records.courses import releases
from yorozu.records.templates import CourseTemplate, templates


class Basis(StrEnum):
    """By which posting a person belongs to a department.

    NOW (現所属) is the posting today. THEN (受講時所属) is the one in the completion; without one, that on
    the day of the last attempt in the cohort; without an attempt, that on the day of the enrolment.
    """

    NOW = "now"
    THEN = "then"


class Status(StrEnum):
    """Where a person stands in a unit or a course; OVERDUE is not done after the due date."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class PersonProgress:
    """One enrolment; `units` are in the order of the course's, `status` is of the whole course."""

    username: str
    employee_number: str
    name: str
    department_code: str
    department: str
    cohort: int
    cohort_name: str
    due: date
    status: Status
    completed_on: date | None
    units: tuple[Status, ...]


@dataclass(frozen=True)
class UnitProgress:
    """One unit: `done` of `people` have done it."""

    unit: str
    title: str
    required: bool
    released: bool
    done: int
    people: int


@dataclass(frozen=True)
class CourseProgress:
    """One course in the departments asked for: `done` of `people` have completed it."""

    course: str
    title: str
    units: tuple[UnitProgress, ...]
    rows: tuple[PersonProgress, ...]
    done: int
    people: int


@dataclass(frozen=True)
class _Facts:
    """What is known of the enrolments in question, by enrolment."""

    standings: Mapping[int, Standing]
    tried: Mapping[int, Mapping[str, datetime]]
    completions: Mapping[int, models.Completion]
    postings: Mapping[int, list[models.Posting]]
    departments: Mapping[int, models.Department]


def department_progress(
    session: Session,
    departments: Collection[str],
    today: date,
    basis: Basis = Basis.NOW,
    course: str | None = None,
    cohort: int | None = None,
) -> tuple[CourseProgress, ...]:
    """The people of these departments (codes, as `access.departments_under` gives them) in each course.

    Rows are in the order of department, employee number and due date; courses with nobody are left out.
    `today` is the day in Japan. The number of queries does not grow with people or courses.

    Raises:
        NotRecorded: there is no such course.
    """
    ids = _candidates(session, departments, course, cohort)
    rows = session.execute(
        select(models.Enrolment, models.Cohort, models.Person)
        .join(models.Cohort, models.Cohort.id == models.Enrolment.cohort_id)
        .join(models.Person, models.Person.id == models.Enrolment.person_id)
        .where(models.Enrolment.id.in_(ids))
        .order_by(models.Person.employee_number, models.Cohort.due, models.Enrolment.id)
    ).all()
    facts = _facts(session, ids)
    course_ids = {group.course_id for _, group, _ in rows}
    known = templates(session, course_ids)
    released = releases(session, course_ids)
    people: dict[UUID, list[PersonProgress]] = defaultdict(list)
    for enrolment, group, person in rows:
        place = _place(enrolment, facts, today, basis)
        if place is not None and place[0] in departments:
            template = known[group.course_id]
            people[group.course_id].append(
                _person(enrolment, group, person, place, template, set(released[template.id]), facts, today)
            )
    return tuple(
        _course(template, set(released[template.id]), people[template.id])
        for template in known.values()
        if people[template.id]
    )


def _candidates(
    session: Session, departments: Collection[str], course: str | None, cohort: int | None
) -> Select[int]:
    """Ids of the enrolments of everyone who was ever posted in the departments."""
    ever = (
        select(models.Posting.person_id)
        .join(models.Department, models.Department.id == models.Posting.department_id)
        .where(models.Department.code.in_(list(departments)))
    )
    ids = (
        select(models.Enrolment.id)
        .join(models.Cohort, models.Cohort.id == models.Enrolment.cohort_id)
        .where(models.Enrolment.person_id.in_(ever))
    )
    if course is not None:
        ids = ids.where(models.Cohort.course_id == lookup.course(session, course).id)
    if cohort is not None:
        ids = ids.where(models.Cohort.id == cohort)
    return ids


def _facts(session: Session, ids: Select[int]) -> _Facts:
    tried: dict[int, dict[str, datetime]] = defaultdict(dict)
    for enrolment_id, unit, at in session.execute(
        select(models.Attempt.enrolment_id, models.Attempt.unit, func.max(models.Attempt.received_at))
        .where(models.Attempt.enrolment_id.in_(ids))
        .group_by(models.Attempt.enrolment_id, models.Attempt.unit)
    ):
        tried[enrolment_id][unit] = at
    postings: dict[int, list[models.Posting]] = defaultdict(list)
    people = select(models.Enrolment.person_id).where(models.Enrolment.id.in_(ids))
    for posting in session.scalars(
        select(models.Posting).where(models.Posting.person_id.in_(people)).order_by(models.Posting.valid_from)
    ):
        postings[posting.person_id].append(posting)
    written = session.scalars(select(models.Completion).where(models.Completion.enrolment_id.in_(ids)))
    return _Facts(
        standings=standings(session, ids),
        tried=tried,
        completions={row.enrolment_id: row for row in written},
        postings=postings,
        departments={row.id: row for row in session.scalars(select(models.Department))},
    )


def _place(enrolment: models.Enrolment, facts: _Facts, today: date, basis: Basis) -> tuple[str, str] | None:
    """Code and name of the department that the enrolment counts for."""
    day = today
    if basis == Basis.THEN:
        completion = facts.completions.get(enrolment.id)
        if completion is not None:
            code, name = completion.department_code, completion.department_name
            return (code, name) if code is not None and name is not None else None
        day = to_jst(max(facts.tried.get(enrolment.id, {}).values(), default=enrolment.at)).date()
    in_force = [row for row in facts.postings.get(enrolment.person_id, []) if row.valid_from <= day]
    if not in_force:
        return None
    department = facts.departments[in_force[-1].department_id]
    return department.code, department.name


def _person(
    enrolment: models.Enrolment,
    cohort: models.Cohort,
    person: models.Person,
    place: tuple[str, str],
    course: CourseTemplate,
    released: set[str],
    facts: _Facts,
    today: date,
) -> PersonProgress:
    completion = facts.completions.get(enrolment.id)
    late = completion is None and today > cohort.due
    standing = facts.standings.get(enrolment.id, Standing())
    tried = facts.tried.get(enrolment.id, {})

    def status(done: bool, begun: bool, late: bool) -> Status:
        if done:
            return Status.DONE
        if late:
            return Status.OVERDUE
        return Status.IN_PROGRESS if begun else Status.NOT_STARTED

    return PersonProgress(
        username=person.username,
        employee_number=person.employee_number,
        name=person.name,
        department_code=place[0],
        department=place[1],
        cohort=cohort.id,
        cohort_name=cohort.name,
        due=cohort.due,
        status=status(completion is not None, bool(tried) or bool(standing.waived), late),
        completed_on=completion.completed_on if completion else None,
        units=tuple(
            # Nobody is late with a unit that is optional or was never given out.
            status(
                standing.done(unit.slug),
                unit.slug in tried,
                late and unit.required and unit.slug in released,
            )
            for unit in course.units
        ),
    )


def _course(course: CourseTemplate, released: set[str], rows: list[PersonProgress]) -> CourseProgress:
    rows = sorted(rows, key=lambda row: row.department_code)
    return CourseProgress(
        course=course.slug,
        title=course.title,
        units=tuple(
            UnitProgress(
                unit=unit.slug,
                title=unit.title,
                required=unit.required,
                released=unit.slug in released,
                done=sum(row.units[position] == Status.DONE for row in rows),
                people=len(rows),
            )
            for position, unit in enumerate(course.units)
        ),
        rows=tuple(rows),
        done=sum(row.status == Status.DONE for row in rows),
        people=len(rows),
    )
