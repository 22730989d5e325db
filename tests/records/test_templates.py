from dataclasses import replace
from uuid import uuid4

import pytest
from tests.records.conftest import COURSE, World

from yorozu.records.templates import UnknownUnit, template, template_of_version, templates


def test_a_course_says_which_units_its_completion_needs() -> None:
    assert COURSE.required == ("u1", "u2")
    assert COURSE.unit("u3").title == "おまけ"
    with pytest.raises(UnknownUnit, match=r"excel 1\.0\.0 has no unit 'u4'"):
        COURSE.unit("u4")


def test_the_template_in_force_is_the_one_registered_last(world: World) -> None:
    other = replace(COURSE, id=uuid4(), slug="a-course")
    world.register(replace(COURSE, version="2.0.0"))
    world.register(other)
    world.register(COURSE)
    with world.session() as session:
        assert template(session, COURSE.id) == COURSE
        assert list(templates(session).values()) == [other, COURSE]
        assert list(templates(session, [other.id])) == [other.id]
        assert templates(session, []) == {}


def test_an_older_version_can_be_read(world: World) -> None:
    world.register(replace(COURSE, version="2.0.0", hours=9))
    with world.session() as session:
        assert template_of_version(session, COURSE.id, "1.0.0") == COURSE
        assert template_of_version(session, COURSE.id, "3.0.0") is None
