from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
import sqlalchemy
from tests.records.conftest import COURSE, FULL, World

from yorozu.records import models
from yorozu.records.attempts import best, of_person
from yorozu.records.completions import completions
from yorozu.records.courses import (
    CourseConflict,
    UnitTemplate,
    UnknownUnit,
    check_unit,
    courses,
    record_release,
    register_course,
    released_units,
    withdraw_release,
)
from yorozu.records.enrolments import is_enrolled
from yorozu.records.events import Kind, events
from yorozu.records.lookup import NotRecorded


def test_registering_the_same_template_again_changes_nothing(world: World) -> None:
    world.register()
    with world.session() as session:
        assert courses(session) == [COURSE]
        assert session.scalar(sqlalchemy.select(sqlalchemy.func.count(models.CourseVersion.id))) == 1


def test_a_changed_template_is_in_force_and_the_old_one_stays_recorded(world: World) -> None:
    newer = replace(COURSE, version="1.1.0", title="Excelを自動にする", units=COURSE.units[::-1])
    world.register(newer)
    with world.session() as session:
        assert courses(session) == [newer]
        versions = session.scalars(sqlalchemy.select(models.CourseVersion.version)).all()
        assert sorted(versions) == ["1.0.0", "1.1.0"]


def test_a_renamed_course_keeps_its_people_and_attempts(world: World) -> None:
    world.submit("hanako", "u1", FULL)
    world.register(replace(COURSE, slug="spreadsheets", version="2.0.0"))
    with world.session() as session:
        assert is_enrolled(session, "hanako", "spreadsheets")
        assert not is_enrolled(session, "hanako", "excel")
        assert [one.course for one in of_person(session, "hanako")] == ["spreadsheets"]
        assert best(session, "hanako", "spreadsheets", "u1") is not None


def test_another_course_cannot_take_a_slug(world: World) -> None:
    with pytest.raises(CourseConflict, match=str(COURSE.id)):
        world.register(replace(COURSE, id=uuid4()))


def test_a_unit_cannot_be_in_a_course_twice(world: World) -> None:
    with pytest.raises(CourseConflict, match="u1"):
        world.register(replace(COURSE, units=(*COURSE.units, COURSE.units[0])))


def test_a_version_may_change_until_somebody_has_completed_it(world: World) -> None:
    longer = replace(COURSE, hours=7.0)
    world.register(longer)
    for unit in COURSE.required:
        world.submit("hanako", unit, FULL)
    with pytest.raises(CourseConflict, match="raise `version`"):
        world.register(COURSE)
    world.register(replace(COURSE, version="1.0.1"))
    with pytest.raises(CourseConflict, match="raise `version`"):
        world.register(COURSE)
    world.register(longer)
    with world.session() as session:
        assert courses(session) == [longer]


def test_a_template_that_asks_for_less_completes_those_who_have_it_all(world: World) -> None:
    for username in ("hanako", "jiro"):
        world.submit(username, "u1", FULL)
    less = replace(COURSE, version="2.0.0", units=(COURSE.units[0], replace(COURSE.units[1], required=False)))
    world.register(less)
    world.register(replace(less, version="2.1.0"))
    with world.session() as session:
        found = completions(session)
    assert sorted((one.username, one.version) for one in found) == [("hanako", "2.0.0"), ("jiro", "2.0.0")]


def test_a_template_that_asks_for_more_takes_no_completion_away(world: World) -> None:
    for unit in COURSE.required:
        world.submit("hanako", unit, FULL)
    with world.session() as session:
        before = completions(session)
    more = replace(
        COURSE,
        version="2.0.0",
        title="新",
        hours=9.0,
        units=(*COURSE.units, UnitTemplate("u4", "追加", 10, True)),
    )
    world.register(more)
    world.submit("hanako", "u4", FULL)
    with world.session() as session:
        assert completions(session) == before
        assert len(before) == 1


def test_a_release_is_in_force_until_it_is_withdrawn(world: World) -> None:
    with world.session() as session:
        record_release(session, "excel", "u1", "aa", "kumi")
        record_release(session, "excel", "u2", "bb", "kumi")
        record_release(session, "excel", "u1", "cc", "kumi")
        record_release(session, "excel", "u1", "cc", "kumi")
        assert {unit: one.sha256 for unit, one in released_units(session, "excel").items()} == {
            "u1": "cc",
            "u2": "bb",
        }
        withdraw_release(session, "excel", "u2", "kumi")
        withdraw_release(session, "excel", "u2", "kumi")
        with pytest.raises(UnknownUnit):
            withdraw_release(session, "excel", "u9", "kumi")
        assert list(released_units(session, "excel")) == ["u1"]
        record_release(session, "excel", "u2", "bb", "kumi")
        assert set(released_units(session, "excel")) == {"u1", "u2"}
        kinds = [event.kind for event in events(session) if event.kind in (Kind.RELEASED, Kind.WITHDRAWN)]
    assert kinds == [Kind.RELEASED] * 3 + [Kind.WITHDRAWN, Kind.RELEASED]


def test_releases_of_another_course_are_not_mixed_in(world: World) -> None:
    world.register(replace(COURSE, id=uuid4(), slug="word"))
    with world.session() as session:
        record_release(session, "word", "u1", "aa", "kumi")
        assert released_units(session, "excel") == {}


def test_what_does_not_exist_is_not_released(world: World) -> None:
    with world.session() as session:
        with pytest.raises(UnknownUnit, match="u1, u2, u3"):
            record_release(session, "excel", "u9", "aa", "kumi")
        with pytest.raises(NotRecorded, match="word"):
            record_release(session, "word", "u1", "aa", "kumi")


def test_only_the_cohort_in_which_the_units_were_passed_is_completed(world: World) -> None:
    cohort = world.open("2027年度", date(2027, 4, 1), date(2027, 9, 30))
    world.submit("hanako", "u1", FULL)
    with world.session() as session:
        register_course(session, replace(COURSE, version="2.0.0", units=COURSE.units[:1]), "kumi")
        found = completions(session)
    assert [one.cohort for one in found] == [world.cohort]
    assert cohort != world.cohort


def test_a_unit_is_one_of_the_course_in_force(world: World) -> None:
    with world.session() as session:
        check_unit(session, "excel", "u1")
        check_unit(session, "excel", None)
        with pytest.raises(UnknownUnit, match="u9"):
            check_unit(session, "excel", "u9")
        with pytest.raises(NotRecorded, match="word"):
            check_unit(session, "word", None)
