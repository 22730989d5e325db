from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.records.conftest import COURSE, DUE, FULL, HALF, NOON, TODAY, World, marks

from yorozu.records.attempts import started
from yorozu.records.corrections import waive
from yorozu.records.courses import withdraw_release
from yorozu.records.lookup import NotRecorded
from yorozu.records.progress import MyCourse, UnitState, my_courses


def mine(world: World, username: str = "hanako", today: date = TODAY) -> MyCourse:
    with world.session() as session:
        (course,) = my_courses(session, username, today)
    return course


def states(world: World) -> list[UnitState]:
    return [unit.state for unit in mine(world).units]


def test_a_unit_goes_through_its_states(world: World) -> None:
    assert states(world) == [UnitState.LOCKED] * 3
    world.release("u1")
    assert states(world) == [UnitState.NOT_STARTED, UnitState.LOCKED, UnitState.LOCKED]
    receipt = world.receive("hanako", "u1")
    assert states(world)[0] == UnitState.RECEIVED
    with world.session() as session:
        started(session, receipt.attempt, world.tick())
    assert states(world)[0] == UnitState.GRADING
    world.grade(receipt.attempt, HALF)
    assert states(world)[0] == UnitState.NOT_PASSED
    world.submit("hanako", "u1", FULL)
    assert states(world)[0] == UnitState.PASSED
    world.submit("hanako", "u1", HALF)
    world.receive("hanako", "u1")
    assert states(world)[0] == UnitState.PASSED
    with world.session() as session:
        waive(session, "hanako", "excel", "u2", "kumi", "修了済み", at=NOON)
        withdraw_release(session, "excel", "u1", "kumi")
    assert states(world) == [UnitState.PASSED, UnitState.WAIVED, UnitState.LOCKED]
    assert [unit.released for unit in mine(world).units] == [False] * 3


def test_a_unit_shows_the_best_result_and_the_latest_attempt(world: World) -> None:
    world.release("u1")
    world.submit("hanako", "u1", 0.7)
    world.submit("hanako", "u1", HALF)
    unit = mine(world).units[0]
    assert (unit.score, unit.points, unit.attempts) == (7, 10, 2)
    assert unit.latest is not None
    assert (unit.latest.number, unit.latest.marks) == (2, marks(HALF))
    world.submit("hanako", "u1", 0.0, "timeout")
    unit = mine(world).units[0]
    assert unit.latest is not None
    assert (unit.state, unit.score) == (UnitState.NOT_PASSED, 7)
    assert (unit.latest.outcome, unit.latest.reason) == ("timeout", "ノートブックを実行できませんでした")
    assert (mine(world).units[1].score, mine(world).units[1].latest) == (None, None)


def test_the_next_step_is_the_first_open_unit_required_ones_first(world: World) -> None:
    world.register(replace(COURSE, version="1.1.0", units=(COURSE.units[2], *COURSE.units[:2])))
    steps = [mine(world).next_unit]
    world.release("u2", "u3")
    steps.append(mine(world).next_unit)
    world.release("u1")
    for unit in ("u1", "u2", "u3"):
        steps.append(mine(world).next_unit)
        world.submit("hanako", unit, FULL)
    steps.append(mine(world).next_unit)
    assert steps == [None, "u2", "u1", "u2", "u3", None]


def test_a_course_is_overdue_from_the_day_after_its_due_date_until_it_is_completed(world: World) -> None:
    assert not mine(world, today=DUE).overdue
    assert mine(world, today=DUE + timedelta(days=1)).overdue
    for unit in COURSE.required:
        world.submit("hanako", unit, FULL)
    course = mine(world, today=DUE + timedelta(days=1))
    assert (course.overdue, course.completed_on) == (False, date(2026, 6, 1))
    assert mine(world, "jiro").completed_on is None


def test_each_cohort_shows_its_own_attempts(world: World) -> None:
    world.submit("hanako", "u1", FULL)
    world.open("前回", date(2026, 1, 1), date(2026, 3, 31))
    with world.session() as session:
        earlier, current = my_courses(session, "hanako", TODAY)
    assert (earlier.cohort_name, earlier.overdue, earlier.units[0].attempts) == ("前回", True, 0)
    assert (current.cohort, current.units[0].state) == (world.cohort, UnitState.PASSED)


def test_who_has_no_course_or_is_not_known(world: World) -> None:
    with world.session() as session:
        assert my_courses(session, "rin", TODAY) == ()
        with pytest.raises(NotRecorded):
            my_courses(session, "nobody", TODAY)


def test_more_attempts_and_cohorts_take_no_more_queries(world: World) -> None:
    counts = []
    for number in range(2):
        world.open(f"第{number}回", date(2026, 4, 1 + number), DUE)
        world.submit("hanako", "u1", HALF)
        world.submit("hanako", "u2", FULL)
        with world.counted() as statements, world.session() as session:
            my_courses(session, "hanako", TODAY)
        counts.append(len(statements))
    assert counts[0] == counts[1]
