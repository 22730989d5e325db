"""Who hands in what: a course of six units, twelve people, every kind of answer; who takes what else."""

from collections.abc import Mapping

from yorozu.curriculum.course import Course, Unit, load_courses
from yorozu.demo.answers import Kind
from yorozu.errors import YorozuError
from yorozu.site import Site

COURSE = "excel"

_R, _O = (Kind.RIGHT,), (Kind.OTHER_WAY,)
_NOT_YET: tuple[tuple[Kind, ...], ...] = ((), (), (), ())

PLAN: Mapping[str, tuple[tuple[Kind, ...], ...]] = {
    "sato": (_R, _R, _R, _R, _R, _R),
    "suzuki": (_O, _R, _R, _O, _R, _R),
    "takahashi": (_R, _O, _R, _R, _R, _O),
    "tanaka": ((Kind.WRONG, Kind.RIGHT), _R, _O, _R, _R, _R),
    "ito": ((Kind.RIGHT, Kind.BLANK), (Kind.PARTLY,), _R, _R, _O, _R),
    "watanabe": ((Kind.PARTLY,), _R, _R, _R, _R, _R),
    "yamamoto": (_R, (Kind.WRONG,), *_NOT_YET),
    "nakamura": ((Kind.WRONG,), (Kind.WRONG,), *_NOT_YET),
    "kobayashi": ((Kind.BLANK,), _R, *_NOT_YET),
    "kato": ((Kind.ENDLESS,), _R, *_NOT_YET),
    "yoshida": ((Kind.DIES,), (Kind.BLANK,), *_NOT_YET),
    "yamazaki": ((Kind.UNREADABLE,), _O, *_NOT_YET),
}
"""By user name: for each required unit in order, the kinds handed in one after the other; none: "not yet"."""

ALSO: Mapping[str, tuple[str, ...]] = {
    "bi": ("takahashi", "yamamoto", "nakamura"),
    "ocr": ("tanaka", "kobayashi", "kato"),
    "chatgpt": ("ito", "yoshida", "yamazaki"),
}
"""By course: who is in its class besides; they have not begun."""


class PlanMisfit(YorozuError):
    """The loop's course is not on this site, or is not the one that the plan was made for."""


def planned(site: Site) -> tuple[Course, tuple[Unit, ...]]:
    """The course that the twelve go through, and its required units: as many as each of them has plans for.

    Raises:
        PlanMisfit: the site lacks the course, or the course has more or fewer required units.
        CurriculumError: a course breaks a rule.
    """
    course = {course.slug: course for course in load_courses(site.courses)}.get(COURSE)
    if course is None:
        raise PlanMisfit(
            f"the demonstration's people go through the course {COURSE!r}, which {site.courses} lacks; "
            "put it back, or set YOROZU_ROOT to a folder with it"
        )
    units = tuple(unit for unit in course.units if unit.required)
    for username, handed_in in PLAN.items():
        if len(handed_in) != len(units):
            raise PlanMisfit(
                f"{course.folder / 'course.toml'} has {len(units)} required units, and the demonstration has "
                f"{username}'s answers to {len(handed_in)}; change PLAN in {__file__} or the course"
            )
    return course, units
