"""Fixtures of the demonstration's tests.

course      the sample course: one unit with two tests, of 2 and 3 points
prepared    its unit with its known answers
"""

import pytest

from yorozu.curriculum.course import Course, load_course
from yorozu.demo.answers import PreparedUnit
from yorozu.site import Site


@pytest.fixture
def course(site: Site) -> Course:
    return load_course(site.courses / "sample")


@pytest.fixture
def prepared(course: Course) -> PreparedUnit:
    return PreparedUnit.of(course, course.units[0])
