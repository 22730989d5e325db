"""Courses as the curriculum registers them, and which of their units learners can fetch."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, exists, func, select
from sqlalchemy.orm import Session

from yorozu.errors import YorozuError
from yorozu.japan import now
from yorozu.records import events, lookup, models
from yorozu.records.completing import complete_if_due
from yorozu.records.events import Kind
from yorozu.records.templates import (
    CourseTemplate,
    UnitTemplate,
    UnknownUnit,
    template,
    template_of_version,
    templates,
)

__all__ = [
    "CourseConflict",
    "CourseTemplate",
    "Release",
    "UnitTemplate",
    "UnknownUnit",
    "check_unit",
    "courses",
    "record_release",
    "register_course",
    "released_units",
    "withdraw_release",
]


# Made once, as every submission asks it: see `lookup`.
_RELEASES = (
    select(models.Release)
    .where(
        models.Release.id.in_(
            select(func.max(models.Release.id)).group_by(models.Release.course_id, models.Release.unit)
        ),
        models.Release.course_id.in_(bindparam("courses", expanding=True)),
    )
    .order_by(models.Release.id)
)


class CourseConflict(YorozuError):
    """A course cannot be registered as it is."""


@dataclass(frozen=True)
class Release:
    """A unit that learners can fetch; `sha256` is of its bundle."""

    unit: str
    sha256: str
    released_at: datetime


def register_course(session: Session, template: CourseTemplate, actor: str) -> None:
    """Make this the course's template in force; the same template again changes nothing.

    People in a running cohort who have all that the new template asks for complete the course here.

    Raises:
        CourseConflict: another course has the slug, a unit is in it twice, or somebody has completed this
            version when it said something else.
    """
    slugs = [unit.slug for unit in template.units]
    if len(set(slugs)) != len(slugs):
        raise CourseConflict(f"course {template.slug} names a unit twice: {', '.join(slugs)}")
    other = session.scalar(select(models.Course).where(models.Course.slug == template.slug))
    if other is not None and other.id != template.id:
        raise CourseConflict(
            f"course {template.slug} is registered with id {other.id}, not {template.id}; "
            "keep `id` in course.toml when a course is changed, and give a new course another slug"
        )
    in_force = templates(session, [template.id]).get(template.id)
    if in_force == template:
        return
    if _was_completed_otherwise(session, template):
        raise CourseConflict(
            f"somebody has completed {template.slug} {template.version} as it was registered before; "
            "raise `version` in course.toml to change its title, hours, pass rule or units"
        )
    course = session.merge(models.Course(id=template.id, slug=template.slug))
    session.flush()
    moment = now()
    version = models.CourseVersion(
        course_id=course.id,
        version=template.version,
        title=template.title,
        hours=template.hours,
        unit_score=template.unit_score,
        registered_at=moment,
        actor=actor,
    )
    session.add(version)
    session.flush()
    for position, unit in enumerate(template.units):
        session.add(
            models.CourseUnit(
                version_id=version.id,
                position=position,
                slug=unit.slug,
                title=unit.title,
                minutes=unit.minutes,
                required=unit.required,
            )
        )
    session.flush()
    for enrolment in session.scalars(
        select(models.Enrolment)
        .join(models.Cohort, models.Cohort.id == models.Enrolment.cohort_id)
        .where(models.Cohort.course_id == course.id)
        .where(~exists().where(models.Completion.enrolment_id == models.Enrolment.id))
        .order_by(models.Enrolment.person_id, models.Enrolment.id)
    ).all():
        lookup.lock_person(session, enrolment.person_id)
        complete_if_due(session, enrolment, moment, actor)


def courses(session: Session) -> list[CourseTemplate]:
    """The templates in force, in the order of their slugs."""
    return list(templates(session).values())


def check_unit(session: Session, course: str, unit: str | None) -> None:
    """Return if the course is registered and has the unit, where one is named.

    Raises:
        NotRecorded: there is no such course.
        UnknownUnit: the course has no such unit.
    """
    known = template(session, lookup.course(session, course).id)
    if unit is not None:
        known.unit(unit)


def record_release(session: Session, course: str, unit: str, sha256: str, actor: str) -> None:
    """Record that learners can fetch this bundle of a unit; the same again changes nothing.

    Raises:
        NotRecorded: there is no such course.
        UnknownUnit: the course has no such unit.
    """
    course_id = lookup.course(session, course).id
    template(session, course_id).unit(unit)
    current = released_units(session, course).get(unit)
    if current is None or current.sha256 != sha256:
        _release(session, course_id, unit, sha256, actor)


def withdraw_release(session: Session, course: str, unit: str, actor: str) -> None:
    """Record that learners can fetch the unit no longer; nothing happens if they could not.

    Raises:
        NotRecorded: there is no such course.
        UnknownUnit: it is not released, and the course has no such unit.
    """
    course_id = lookup.course(session, course).id
    if unit in released_units(session, course):
        _release(session, course_id, unit, None, actor)
    else:
        template(session, course_id).unit(unit)


def released_units(session: Session, course: str) -> dict[str, Release]:
    """What learners can fetch now, by unit.

    Raises:
        NotRecorded: there is no such course.
    """
    course_id = lookup.course(session, course).id
    return releases(session, {course_id})[course_id]


def releases(session: Session, course_ids: set[UUID]) -> dict[UUID, dict[str, Release]]:
    """What learners can fetch now, by course and unit."""
    found: dict[UUID, dict[str, Release]] = {course_id: {} for course_id in course_ids}
    for row in session.scalars(_RELEASES, {"courses": list(course_ids)}):
        if row.sha256 is not None:
            found[row.course_id][row.unit] = Release(row.unit, row.sha256, row.at)
    return found


def _release(session: Session, course_id: UUID, unit: str, sha256: str | None, actor: str) -> None:
    moment = now()
    session.add(models.Release(course_id=course_id, unit=unit, sha256=sha256, at=moment, actor=actor))
    kind = Kind.RELEASED if sha256 else Kind.WITHDRAWN
    events.append(
        session, kind, at=moment, actor=actor, course_id=course_id, unit=unit, data={"sha256": sha256}
    )


def _was_completed_otherwise(session: Session, template: CourseTemplate) -> bool:
    """Whether completions name this version, and it said something else (the slug aside) for them."""
    before = template_of_version(session, template.id, template.version)
    if before is None or replace(before, slug=template.slug) == template:
        return False
    named = exists().where(
        models.Completion.course_id == template.id, models.Completion.course_version == template.version
    )
    return bool(session.scalar(select(named)))
