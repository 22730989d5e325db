"""`yorozu new`: begins a unit, and a course where it is asked to; and how commands name courses and units."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from yorozu.site import Site

if TYPE_CHECKING:
    from yorozu.curriculum.course import Course, Unit


@click.group()
def new() -> None:
    """New units and courses, to begin from."""


@new.command("unit")
@click.argument("name", metavar="COURSE/UNIT")
@click.option("--title", help="The unit's title; can be changed later in the text and in course.toml.")
@click.option("--course", metavar="TITLE", help="Make the course too, with this title.")
def unit(name: str, title: str | None, course: str | None) -> None:
    """Begin a unit that is proved already, to change piece by piece into your own.

    Makes a notebook with a worked example and one exercise with hints and tests, its data, three right and
    eight wrong answers, and lists the unit in course.toml, not required yet.
    """
    from yorozu.curriculum.new_unit import TITLE, new_unit

    try:
        folder = new_unit(Site.find(), name, TITLE if title is None else title, course)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}; nothing was made") from error
    click.echo(f"made      {folder}")
    click.echo(f"next      change {folder.name}.py, then `yorozu check {name}`")


def named(site: Site, names: Iterable[str]) -> list[tuple["Course", list["Unit"]]]:
    """Courses and their units by the names given, all when none is.

    Raises:
        BadParameter: there is no such course or unit.
    """
    from yorozu.curriculum.course import load_courses

    courses = {course.slug: course for course in load_courses(site.courses)}
    chosen: dict[str, list[Unit]] = {}
    for name in names or courses:
        slug, _, unit = name.partition("/")
        if slug not in courses:
            raise click.BadParameter(f"no course {slug!r} in {site.courses}; there is {', '.join(courses)}")
        course = courses[slug]
        if unit and unit not in {one.slug for one in course.units}:
            units = ", ".join(one.slug for one in course.units)
            raise click.BadParameter(f"no unit {unit!r} in {course.folder}; there is {units}")
        chosen.setdefault(slug, []).extend(one for one in course.units if not unit or one.slug == unit)
    return [(courses[slug], units) for slug, units in chosen.items()]
