from dataclasses import fields
from pathlib import Path

import pytest

from yorozu.curriculum.course import PRELOAD, load_course
from yorozu.curriculum.limits import Limits
from yorozu.curriculum.problems import CurriculumError
from yorozu.site import Site


def write(site: Site, *, before: str = "", after: str = "") -> Path:
    """The sample course with further keys, before its tables and at its end."""
    file = site.courses / "sample" / "course.toml"
    file.write_text(before + file.read_text(encoding="utf-8") + after, encoding="utf-8")
    return file.parent


def test_a_course_that_does_not_say_has_the_limits_and_modules_of_all(site: Site) -> None:
    course = load_course(site.courses / "sample")
    assert course.preload == PRELOAD
    assert course.units[0].limits == Limits()


def test_a_course_and_a_unit_have_what_they_say(site: Site) -> None:
    folder = write(
        site, before='preload = ["pandas"]\n', after="\n[units.limits]\nmemory_mb = 2048\ndisk_mb = 1\n"
    )
    course = load_course(folder)
    assert course.preload == ("pandas",)
    assert course.units[0].limits == Limits(memory_mb=2048, disk_mb=1)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("memory = 1", "must be a table with some of cell_seconds"),
        ("memory_mb = 0", "each limit must be a whole number above 0"),
        ("memory_mb = -5", "each limit must be a whole number above 0"),
        ("memory_mb = 1.5", "each limit must be a whole number above 0"),
        ("memory_mb = true", "each limit must be a whole number above 0"),
        ('memory_mb = "1 GB"', "each limit must be a whole number above 0"),
    ],
)
def test_a_limit_that_is_none_is_refused_with_its_place(site: Site, line: str, told: str) -> None:
    folder = write(site, after=f"\n[units.limits]\n{line}\n")
    with pytest.raises(CurriculumError) as caught:
        load_course(folder)
    (problem,) = caught.value.problems
    assert told in str(problem)
    assert "course.toml" in str(problem)


@pytest.mark.parametrize("value", ['"pandas"', "[1]", '[""]'])
def test_modules_that_are_no_list_of_texts_are_refused(site: Site, value: str) -> None:
    folder = write(site, before=f"preload = {value}\n")
    with pytest.raises(CurriculumError, match="preload"):
        load_course(folder)


def test_the_reference_names_every_limit_and_what_holds_without_it(checkout: Path) -> None:
    text = (checkout / "docs" / "reference" / "unit-format.md").read_text(encoding="utf-8")
    for field in fields(Limits):
        assert f"| `{field.name}` | {field.default} |" in text
