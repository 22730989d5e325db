from datetime import date

import pytest
from tests.records.conftest import DUE, LEARNERS, World

from yorozu.records import lookup
from yorozu.records.enrolments import (
    CohortError,
    NotEnrolled,
    cohorts,
    courses_of,
    enrol,
    enrolment_for,
    is_enrolled,
    open_cohort,
)
from yorozu.records.events import Kind, events
from yorozu.records.lookup import NotRecorded


def test_people_are_enrolled_once(world: World) -> None:
    with world.session() as session:
        enrol(session, world.cohort, ["hanako", "kumi", "kumi"], "rin")
        assert is_enrolled(session, "kumi", "excel")
        assert [len(courses_of(session, name)) for name in ("hanako", "kumi")] == [1, 1]
        enrolled = [event.username for event in events(session) if event.kind == Kind.ENROLLED]
    assert sorted(enrolled, key=str) == sorted([*LEARNERS, "kumi"])


def test_who_is_not_enrolled_or_not_known_is_not_enrolled(world: World) -> None:
    with world.session() as session:
        assert is_enrolled(session, "hanako", "excel")
        for username, course in (("rin", "excel"), ("nobody", "excel"), ("hanako", "word")):
            assert not is_enrolled(session, username, course)


def test_one_wrong_name_enrols_nobody(world: World) -> None:
    with world.session() as session:
        with pytest.raises(NotRecorded, match="nobody"):
            enrol(session, world.cohort, ["kumi", "nobody"], "rin")
        assert not is_enrolled(session, "kumi", "excel")
        with pytest.raises(CohortError, match="999"):
            enrol(session, 999, ["kumi"], "rin")


def test_a_persons_courses_come_with_their_due_dates_the_next_first(world: World) -> None:
    world.open("先の回", date(2026, 4, 1), date(2026, 6, 30))
    with world.session() as session:
        found = courses_of(session, "hanako")
    assert [(one.course, one.title, one.cohort_name, one.due) for one in found] == [
        ("excel", "Excelの自動化", "先の回", date(2026, 6, 30)),
        ("excel", "Excelの自動化", "2026年度 前期", DUE),
    ]


def test_cohorts_are_listed_by_their_start(world: World) -> None:
    world.open("先の回", date(2026, 4, 1), date(2026, 6, 30), ())
    with world.session() as session:
        assert [one.name for one in cohorts(session, "excel")] == ["先の回", "2026年度 前期"]
        assert cohorts(session, "word") == []


def test_a_cohort_that_cannot_be_is_not_opened(world: World) -> None:
    day = date(2026, 5, 1)
    with world.session() as session:
        with pytest.raises(CohortError, match="before it starts"):
            open_cohort(session, "excel", "逆", DUE, day, "rin")
        with pytest.raises(CohortError, match="already has"):
            open_cohort(session, "excel", "2026年度 前期", day, DUE, "rin")
        with pytest.raises(CohortError, match="needs a name"):
            open_cohort(session, "excel", "　", day, DUE, "rin")
        with pytest.raises(NotRecorded):
            open_cohort(session, "word", "前期", day, DUE, "rin")


def test_work_counts_for_the_cohort_that_started_last_by_that_day(world: World) -> None:
    later = world.open("後期", date(2026, 10, 1), date(2027, 3, 31))
    days = {
        date(2026, 4, 1): world.cohort,
        date(2026, 5, 1): world.cohort,
        date(2026, 9, 30): world.cohort,
        date(2026, 10, 1): later,
        date(2028, 1, 1): later,
    }
    with world.session() as session:
        hanako, rin = lookup.person(session, "hanako"), lookup.person(session, "rin")
        course = lookup.course(session, "excel")
        for day, cohort in days.items():
            assert enrolment_for(session, hanako, course, day).cohort_id == cohort
        with pytest.raises(NotEnrolled, match="rin"):
            enrolment_for(session, rin, course, DUE)
