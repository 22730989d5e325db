from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args, get_type_hints
from uuid import uuid4

import pytest
from tests.records.conftest import COURSE, DUE, FULL, HALF, NOON, PEOPLE, TODAY, World

from yorozu.records.corrections import waive
from yorozu.records.department_progress import Basis, CourseProgress, Status, department_progress
from yorozu.records.lookup import NotRecorded

DONE, BEGUN, NOT_YET, LATE = Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED, Status.OVERDUE
HEADER = PEOPLE.splitlines(keepends=True)[0]
LATER = DUE + timedelta(days=1)


def view(
    world: World, *codes: str, today: date = TODAY, basis: Basis = Basis.NOW, cohort: int | None = None
) -> CourseProgress:
    with world.session() as session:
        (course,) = department_progress(session, codes, today, basis, cohort=cohort)
    return course


def names(world: World, code: str, today: date, basis: Basis) -> list[str]:
    with world.session() as session:
        return [
            row.username
            for course in department_progress(session, [code], today, basis)
            for row in course.rows
        ]


def test_people_by_units_with_numerator_and_denominator(world: World) -> None:
    world.release("u1", "u2", "u3")
    for unit in COURSE.required:
        world.submit("hanako", unit, FULL)
    world.submit("jiro", "u1", HALF)
    with world.session() as session:
        waive(session, "jiro", "excel", "u2", "kumi", "修了済み", at=NOON)
    course = view(world, "K100", "K110")
    assert [(row.username, row.status, row.units) for row in course.rows] == [
        ("hanako", DONE, (DONE, DONE, NOT_YET)),
        ("jiro", BEGUN, (BEGUN, DONE, NOT_YET)),
    ]
    assert [(row.department, row.completed_on) for row in course.rows] == [
        ("契約課", date(2026, 6, 1)),
        ("契約課", None),
    ]
    assert [(unit.unit, unit.done, unit.people) for unit in course.units] == [
        ("u1", 1, 2),
        ("u2", 2, 2),
        ("u3", 0, 2),
    ]
    assert (course.done, course.people) == (1, 2)


def test_after_the_due_date_what_is_required_released_and_not_done_is_overdue(world: World) -> None:
    world.release("u1", "u3")
    world.submit("jiro", "u1", HALF)
    assert [row.units for row in view(world, "K110", today=DUE).rows] == [
        (NOT_YET, NOT_YET, NOT_YET),
        (BEGUN, NOT_YET, NOT_YET),
    ]
    late = view(world, "K110", today=LATER)
    assert [(row.status, row.units) for row in late.rows] == [(LATE, (LATE, NOT_YET, NOT_YET))] * 2


def test_who_has_completed_is_never_overdue_again(world: World) -> None:
    world.release("u1", "u2", "u3")
    for unit in COURSE.required:
        world.submit("ichiro", unit, FULL)
    more = replace(
        COURSE, version="2.0.0", units=tuple(replace(unit, required=True) for unit in COURSE.units)
    )
    world.register(more)
    (row,) = view(world, "K200", today=LATER).rows
    assert (row.status, row.units) == (DONE, (DONE, DONE, NOT_YET))


def test_nobody_of_another_department_is_shown(world: World) -> None:
    assert [row.username for row in view(world, "K200").rows] == ["ichiro"]
    with world.session() as session:
        assert department_progress(session, ["K000"], TODAY) == ()
        assert department_progress(session, [], TODAY) == ()


def test_the_posting_now_and_the_posting_then(world: World) -> None:
    world.submit("hanako", "u1", HALF, at=datetime(2026, 6, 30, 14, 59, tzinfo=UTC))
    for unit in COURSE.required:
        world.submit("jiro", unit, FULL)
    world.roster(
        HEADER
        + "0001,山田　花子,hanako,K200,,2026-07-01,\n"
        + "0002,髙橋　次郎,jiro,K200,,2026-07-01,\n"
        + "0004,鈴木　一郎,ichiro,K110,,2026-07-01,\n"
    )
    moved = date(2026, 7, 1)
    assert names(world, "K110", moved - timedelta(days=1), Basis.NOW) == ["hanako", "jiro"]
    assert names(world, "K110", moved, Basis.NOW) == ["ichiro"]
    assert names(world, "K200", moved, Basis.NOW) == ["hanako", "jiro"]
    assert names(world, "K110", moved, Basis.THEN)[:2] == ["hanako", "jiro"]
    world.submit("hanako", "u1", HALF, at=datetime(2026, 6, 30, 15, 0, tzinfo=UTC))
    assert "hanako" in names(world, "K200", moved, Basis.THEN)
    world.submit("jiro", "u3", FULL, at=datetime(2026, 7, 2, tzinfo=UTC))
    assert "jiro" in names(world, "K110", moved, Basis.THEN)


def test_a_cohort_and_a_course_can_be_chosen(world: World) -> None:
    world.register(replace(COURSE, id=uuid4(), slug="word"))
    other = world.open("後期", date(2026, 10, 1), date(2027, 3, 31), ("hanako",))
    assert [row.cohort for row in view(world, "K110").rows] == [world.cohort, other, world.cohort]
    assert [row.username for row in view(world, "K110", cohort=other).rows] == ["hanako"]
    with world.session() as session:
        assert department_progress(session, ["K110"], TODAY, course="word") == ()
        assert len(department_progress(session, ["K110"], TODAY, course="excel")) == 1
        with pytest.raises(NotRecorded):
            department_progress(session, ["K110"], TODAY, course="nowhere")


def test_more_people_and_attempts_take_no_more_queries(world: World) -> None:
    counts = []
    for people in (("hanako",), ("jiro", "ichiro")):
        world.open(f"{people[0]}の回", date(2026, 5, 2), DUE, people)
        for username in people:
            for unit in COURSE.required:
                world.submit(username, unit, FULL)
        with world.counted() as statements:
            view(world, "K110", "K200")
        counts.append(len(statements))
    assert counts[0] == counts[1]


def held(kind: Any) -> Iterator[str]:
    """Names of everything that a type can hold, at any depth."""
    for part in get_args(kind):
        yield from held(part)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        for one in fields(kind):
            yield one.name
            yield from held(hints[one.name])


def test_what_a_manager_gets_has_no_place_for_a_score() -> None:
    names = set(held(CourseProgress))
    assert {"rows", "username", "units", "done", "people"} <= names
    assert not names & {"score", "points", "share", "marks", "best", "latest", "attempts", "attempt"}
