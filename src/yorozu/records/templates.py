"""Course templates as registered: what a course is called, what it asks for, in which version."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from yorozu.errors import YorozuError
from yorozu.records import models


class UnknownUnit(YorozuError):
    """The course in force has no such unit."""


@dataclass(frozen=True)
class UnitTemplate:
    """One unit; `minutes` is what a learner needs, `required` whether the completion needs it."""

    slug: str
    title: str
    minutes: int
    required: bool


@dataclass(frozen=True)
class CourseTemplate:
    """One course.

    Attributes:
        id: what stays when the course is renamed.
        hours: what a completion counts for.
        unit_score: the share (0 to 1) of a unit's points that passes it, in one attempt.
        units: in the order in which they are taught.
    """

    id: UUID
    slug: str
    title: str
    version: str
    hours: float
    unit_score: float
    units: tuple[UnitTemplate, ...]

    @property
    def required(self) -> tuple[str, ...]:
        """Slugs of the units that the completion needs."""
        return tuple(unit.slug for unit in self.units if unit.required)

    def unit(self, slug: str) -> UnitTemplate:
        """The unit with this slug.

        Raises:
            UnknownUnit: there is none.
        """
        for unit in self.units:
            if unit.slug == slug:
                return unit
        names = ", ".join(unit.slug for unit in self.units)
        raise UnknownUnit(f"course {self.slug} {self.version} has no unit {slug!r}; it has {names}")


# Made once, as every submission asks it: see `lookup`.
_NEWEST = select(func.max(models.CourseVersion.id)).group_by(models.CourseVersion.course_id)
_NEWEST_OF = _NEWEST.where(models.CourseVersion.course_id.in_(bindparam("courses", expanding=True)))
_VERSIONS: BindParameter[int] = bindparam("versions", expanding=True)
_COURSES = (
    select(models.Course, models.CourseVersion)
    .join(models.CourseVersion, models.CourseVersion.course_id == models.Course.id)
    .where(models.CourseVersion.id.in_(_VERSIONS))
    .order_by(models.Course.slug)
)
_UNITS = (
    select(models.CourseUnit)
    .where(models.CourseUnit.version_id.in_(_VERSIONS))
    .order_by(models.CourseUnit.version_id, models.CourseUnit.position)
)


def templates(session: Session, course_ids: Collection[UUID] | None = None) -> dict[UUID, CourseTemplate]:
    """The templates in force, of all courses or of those asked for, in the order of their slugs."""
    newest = (
        session.scalars(_NEWEST)
        if course_ids is None
        else session.scalars(_NEWEST_OF, {"courses": list(course_ids)})
    )
    return {found.id: found for found in _read(session, newest.all())}


def template(session: Session, course_id: UUID) -> CourseTemplate:
    """The template in force of one registered course."""
    return templates(session, [course_id])[course_id]


def template_of_version(session: Session, course_id: UUID, version: str) -> CourseTemplate | None:
    """What was registered last under this version of a course; None if nothing was."""
    newest = session.scalar(
        select(func.max(models.CourseVersion.id)).where(
            models.CourseVersion.course_id == course_id, models.CourseVersion.version == version
        )
    )
    return None if newest is None else _read(session, [newest])[0]


def _read(session: Session, version_ids: Sequence[int]) -> list[CourseTemplate]:
    these = {"versions": version_ids}
    rows = session.execute(_COURSES, these).all()
    units: dict[int, list[UnitTemplate]] = defaultdict(list)
    for unit in session.scalars(_UNITS, these):
        units[unit.version_id].append(UnitTemplate(unit.slug, unit.title, unit.minutes, unit.required))
    return [
        CourseTemplate(
            id=course.id,
            slug=course.slug,
            title=version.title,
            version=version.version,
            hours=version.hours,
            unit_score=version.unit_score,
            units=tuple(units[version.id]),
        )
        for course, version in rows
    ]
