from datetime import date

import pytest
from tests.records.conftest import COURSE, DUE, FULL, HALF, NOON, NOTHING, World

from yorozu.records.class_progress import ClassProgress, ClassUnit, FailingTest, class_progress
from yorozu.records.corrections import correct_grade, waive
from yorozu.records.lookup import NotRecorded


def view(world: World, cohort: int | None = None) -> ClassProgress:
    with world.session() as session:
        return class_progress(session, "excel", cohort)


def unit(world: World, slug: str = "u1") -> ClassUnit:
    return next(one for one in view(world).units if one.unit == slug)


def test_a_class_that_has_not_begun(world: World) -> None:
    world.release("u1")
    course = view(world)
    assert (course.title, course.enrolled, course.completed) == ("Excelの自動化", 3, 0)
    assert [(one.unit, one.required, one.released_at is not None) for one in course.units] == [
        ("u1", True, True),
        ("u2", True, False),
        ("u3", False, False),
    ]
    assert {(one.submitted, one.waiting, one.passed, one.waived) for one in course.units} == {(0, 0, 0, 0)}


def test_people_are_counted_once_however_often_they_submit(world: World) -> None:
    for share in (HALF, FULL, FULL):
        world.submit("hanako", "u1", share)
    world.submit("jiro", "u1", HALF)
    world.receive("jiro", "u1")
    world.receive("jiro", "u1")
    world.receive("ichiro", "u2")
    with world.session() as session:
        waive(session, "ichiro", "excel", "u1", "kumi", "修了済み", at=NOON)
    first, second = unit(world, "u1"), unit(world, "u2")
    assert (first.submitted, first.waiting, first.passed, first.waived) == (2, 1, 1, 1)
    assert (second.submitted, second.waiting, second.passed, second.waived) == (1, 1, 0, 0)


def test_failing_tests_are_those_of_each_persons_latest_result(world: World) -> None:
    for username, shares in {"hanako": (NOTHING, FULL), "jiro": (FULL, HALF), "ichiro": (NOTHING,)}.items():
        for share in shares:
            world.submit(username, "u1", share)
    world.receive("ichiro", "u1")
    assert unit(world).failing == (FailingTest("blank_rows", True, 2), FailingTest("total", False, 1))
    assert unit(world, "u2").failing == ()


def test_a_corrected_test_fails_no_longer(world: World) -> None:
    attempt = world.submit("hanako", "u1", HALF)
    with world.session() as session:
        for score in (1.0, 5.0):
            correct_grade(session, attempt, "blank_rows", score, "kumi", "別解を認める")
    assert unit(world).failing == ()


def test_who_could_not_be_graded_is_counted_by_outcome_and_fails_no_test(world: World) -> None:
    world.submit("hanako", "u1", HALF)
    world.submit("hanako", "u1", NOTHING, "timeout")
    world.submit("jiro", "u1", NOTHING, "timeout")
    world.submit("ichiro", "u1", NOTHING, "broken")
    assert dict(unit(world).stopped) == {"timeout": 2, "broken": 1}
    assert unit(world).failing == ()
    world.submit("jiro", "u1", FULL)
    assert dict(unit(world).stopped) == {"timeout": 1, "broken": 1}


def test_one_cohort_can_be_looked_at(world: World) -> None:
    for slug in COURSE.required:
        world.submit("hanako", slug, FULL)
    other = world.open("後期", date(2026, 10, 1), date(2027, 3, 31), ("hanako",))
    assert (view(world).enrolled, view(world).completed) == (4, 1)
    assert (view(world, world.cohort).enrolled, view(world, world.cohort).units[0].passed) == (3, 1)
    assert (view(world, other).enrolled, view(world, other).completed) == (1, 0)
    world.submit("jiro", "u1", HALF)
    world.submit("ichiro", "u1", NOTHING, "died")
    first = view(world, other).units[0]
    assert (first.submitted, first.failing, first.stopped) == (0, (), {})


def test_a_course_that_does_not_exist_is_named(world: World) -> None:
    with world.session() as session, pytest.raises(NotRecorded, match="nowhere"):
        class_progress(session, "nowhere")


def test_more_people_take_no_more_queries(world: World) -> None:
    counts = []
    for username in ("hanako", "jiro"):
        world.open(f"{username}の回", date(2026, 5, 2), DUE, (username,))
        for slug in COURSE.required:
            world.submit(username, slug, FULL)
        with world.counted() as statements:
            view(world)
        counts.append(len(statements))
    assert counts[0] == counts[1]
