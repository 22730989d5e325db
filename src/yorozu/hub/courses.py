"""From courses/ to what a running system works with: built notebooks, and templates in the ledger."""

from yorozu.curriculum.build import build
from yorozu.curriculum.course import Course, load_courses
from yorozu.records.commands import actor, open_ledger
from yorozu.records.courses import CourseTemplate, UnitTemplate, register_course
from yorozu.records.database import Ledger
from yorozu.site import Site


def register_courses(site: Site, ledger: Ledger, actor: str) -> list[Course]:
    """Build every course of `site` and register it in the ledger; the same again changes nothing.

    Returns:
        The courses, by slug.

    Raises:
        CurriculumError: a course breaks a rule; nothing was built or registered.
        CourseConflict: the ledger knows one of them as something else; none was registered.
    """
    courses = load_courses(site.courses)
    build(site, courses)
    with ledger.session() as session:
        for course in courses:
            register_course(session, template_of(course), actor)
    return courses


def check_registrable(site: Site, course: Course) -> None:
    """Return if the ledger would register this course; the ledger stays as it is.

    Raises:
        CourseConflict: as `register_courses`.
    """
    with open_ledger(site) as session:
        register_course(session, template_of(course), actor())
        session.rollback()


def template_of(course: Course) -> CourseTemplate:
    """The course as the ledger keeps it."""
    units = tuple(UnitTemplate(unit.slug, unit.title, unit.minutes, unit.required) for unit in course.units)
    return CourseTemplate(
        id=course.id,
        slug=course.slug,
        title=course.title,
        version=course.version,
        hours=course.hours,
        unit_score=course.unit_score,
        units=units,
    )
