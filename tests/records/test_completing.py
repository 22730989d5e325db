from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.records.conftest import COURSE, FULL, HALF, NOON, NOTHING, PEOPLE, World

from yorozu.records import models
from yorozu.records.completing import round_score, standing_of
from yorozu.records.completions import completions, of_person
from yorozu.records.corrections import waive

HEADER = "職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割\n"


def test_the_course_is_completed_when_the_last_required_unit_is_passed(world: World) -> None:
    world.submit("hanako", "u2", FULL)
    world.submit("hanako", "u3", FULL)
    world.submit("hanako", "u1", HALF)
    with world.session() as session:
        assert completions(session) == []
    world.submit("hanako", "u1", 0.8)
    world.submit("hanako", "u1", FULL)
    with world.session() as session:
        (one,) = completions(session)
    assert (one.username, one.name, one.employee_number) == ("hanako", "山田　花子", "0001")
    assert (one.course, one.title, one.version, one.hours) == ("excel", "Excelの自動化", "1.0.0", 6.5)
    assert (one.score, one.fiscal_year, one.completed_on) == (90.0, 2026, date(2026, 6, 1))
    assert (one.department_code, one.department) == ("K110", "契約課")
    assert (one.cohort, one.cohort_name) == (world.cohort, "2026年度 前期")


def test_the_score_is_the_mean_of_the_best_results_of_the_required_units(world: World) -> None:
    for unit, share in (("u1", 0.8), ("u1", 0.95), ("u1", 0.85), ("u3", NOTHING), ("u2", 0.9)):
        world.submit("hanako", unit, share)
    with world.session() as session:
        assert [one.score for one in completions(session)] == [92.5]


def test_a_waived_unit_counts_as_done_and_stays_out_of_the_score(world: World) -> None:
    world.submit("hanako", "u2", 0.9)
    world.submit("hanako", "u1", HALF)
    with world.session() as session:
        waive(session, "hanako", "excel", "u1", "kumi", "同じ内容の研修を修了", at=NOON)
        for unit in ("u1", "u2"):
            waive(session, "jiro", "excel", unit, "kumi", "講師として担当", at=NOON)
        found = completions(session)
    assert [(one.username, one.score) for one in found] == [("hanako", 90.0), ("jiro", None)]


@pytest.mark.parametrize(
    ("percent", "rounded"),
    [(81.25, 81.3), (81.24999999999999, 81.3), (81.2499, 81.2), (100, 100), (66.6666667, 66.7)],
)
def test_scores_are_rounded_half_up(percent: float, rounded: float) -> None:
    assert round_score(percent) == rounded


@pytest.mark.parametrize(
    ("moment", "day", "year"),
    [
        (datetime(2027, 3, 31, 14, 59, 59, tzinfo=UTC), date(2027, 3, 31), 2026),
        (datetime(2027, 3, 31, 15, 0, 0, tzinfo=UTC), date(2027, 4, 1), 2027),
    ],
)
def test_the_fiscal_year_changes_at_midnight_in_japan(
    world: World, moment: datetime, day: date, year: int
) -> None:
    world.submit("hanako", "u1", FULL)
    world.submit("hanako", "u2", FULL, at=moment)
    with world.session() as session:
        (one,) = completions(session)
        assert (one.completed_on, one.fiscal_year, one.completed_at) == (day, year, moment)
        assert completions(session, fiscal_year=year) == [one]
        assert completions(session, fiscal_year=year - 1) == []


def test_nothing_that_changes_later_changes_a_completion(world: World) -> None:
    for unit in COURSE.required:
        world.submit("hanako", unit, FULL)
    with world.session() as session:
        before = of_person(session, "hanako", today=date(2026, 6, 2))[0]
    world.roster(
        HEADER + "0001,佐々木　花子,hanako,K200,,2026-07-01,\n",
        "所属コード,所属名,上位所属コード\nK000,架空区,\nK110,契約管財課,K000\nK200,区民課,K000\n",
    )
    world.register(replace(COURSE, slug="spreadsheets", title="改題", version="2.0.0", hours=1.0))
    for unit in COURSE.required:
        with world.session() as session:
            waive(session, "hanako", "spreadsheets", unit, "kumi", "確認")
    with world.session() as session:
        after = of_person(session, "hanako", today=date(2026, 7, 1))
        day_before = of_person(session, "hanako", today=date(2026, 6, 30))
    moved = replace(before, course="spreadsheets", department_now_code="K200", department_now="区民課")
    assert after == [moved]
    assert day_before == [replace(moved, department_now_code="K110", department_now="契約管財課")]
    assert (before.department_now_code, before.department) == ("K110", "契約課")


def test_each_cohort_is_completed_by_what_is_done_in_it(world: World) -> None:
    later = world.open("後期", date(2026, 10, 1), date(2027, 3, 31))
    world.submit("hanako", "u1", FULL, at=datetime(2026, 9, 1, tzinfo=UTC))
    world.submit("hanako", "u2", FULL, at=datetime(2026, 10, 2, tzinfo=UTC))
    with world.session() as session:
        assert completions(session) == []
    world.submit("hanako", "u1", FULL, at=datetime(2026, 10, 3, tzinfo=UTC))
    with world.session() as session:
        assert [one.cohort for one in completions(session)] == [later]


def test_a_course_that_needs_no_unit_is_never_completed(world: World) -> None:
    world.register(replace(COURSE, version="2.0.0", units=COURSE.units[2:]))
    world.submit("hanako", "u3", FULL)
    with world.session() as session:
        assert completions(session) == []


def test_a_person_without_a_posting_yet_completes_without_a_department(world: World) -> None:
    world.roster(PEOPLE + "0006,新人　太郎,taro,K200,,2027-04-01,\n")
    cohort = world.open("新採", date(2026, 5, 1), date(2027, 3, 31), ("taro",))
    for unit in COURSE.required:
        world.submit("taro", unit, FULL)
    with world.session() as session:
        (one,) = completions(session, today=date(2027, 4, 1))
    assert (one.cohort, one.department_code, one.department) == (cohort, None, None)
    assert (one.department_now_code, one.department_now) == ("K200", "区民課")


def test_an_enrolment_stands_where_its_events_put_it(world: World) -> None:
    attempt = world.submit("hanako", "u1", FULL)
    with world.session() as session:
        waive(session, "hanako", "excel", "u2", "kumi", "確認", at=NOON)
        enrolment = session.get_one(models.Attempt, attempt).enrolment_id
        standing = standing_of(session, enrolment)
        assert [standing.passed(unit) for unit in ("u1", "u2", "u3")] == [True, False, False]
        assert [standing.done(unit) for unit in ("u1", "u2", "u3")] == [True, True, False]
        assert not standing_of(session, enrolment + 1).done("u1")
