from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from tests.records.conftest import COURSE, FULL, World

from yorozu.records.completions import completions, fiscal_years, of_person
from yorozu.records.lookup import NotRecorded


def complete(world: World, username: str, at: datetime) -> None:
    for unit in COURSE.required:
        world.submit(username, unit, FULL, at=at)


def test_completions_are_found_by_year_course_and_person(world: World) -> None:
    world.register(replace(COURSE, id=uuid4(), slug="word"))
    complete(world, "jiro", datetime(2027, 5, 1, tzinfo=UTC))
    complete(world, "hanako", datetime(2026, 6, 1, tzinfo=UTC))
    with world.session() as session:
        assert [one.username for one in completions(session)] == ["jiro", "hanako"]
        assert [one.username for one in completions(session, fiscal_year=2026)] == ["hanako"]
        assert [one.username for one in completions(session, course="excel")] == ["jiro", "hanako"]
        assert completions(session, course="word") == []
        assert [one.fiscal_year for one in of_person(session, "jiro")] == [2027]
        assert of_person(session, "ichiro") == []
        assert fiscal_years(session) == [2027, 2026]


def test_what_does_not_exist_is_named(world: World) -> None:
    with world.session() as session:
        with pytest.raises(NotRecorded, match="nowhere"):
            completions(session, course="nowhere")
        with pytest.raises(NotRecorded, match="nobody"):
            of_person(session, "nobody")
