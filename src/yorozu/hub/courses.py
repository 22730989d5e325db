"""Brings the ledger up to what courses/ holds; done at every start."""

from yorozu.curriculum.build import build
from yorozu.curriculum.course import Course, load_courses
from yorozu.records.courses import CourseTemplate, UnitTemplate, register_course
from yorozu.records.database import Ledger
from yorozu.site import Site


def register_courses(site: Site, ledger: Ledger, actor: str) -> list[Course]:
    """Build every course of the site and enter it in the ledger as it is now.

    Raises:
        CurriculumError: a course breaks the rules; nothing is built or entered.
    """
    courses = load_courses(site.courses)
    build(site, courses)
    with ledger.session() as session:
        for course in courses:
            register_course(session, _template_of(course), actor)
    return courses


def _template_of(course: Course) -> CourseTemplate:
    units = tuple(UnitTemplate(unit.slug, unit.title, unit.minutes, unit.required) for unit in course.units)
    return CourseTemplate(
        course.id, course.slug, course.title, course.version, course.hours, course.unit_score, units
    )
