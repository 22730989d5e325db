from dataclasses import replace

import pytest
from tests.records.conftest import COURSE, FULL, HALF, NOON, NOTHING, World

from yorozu.records.attempts import attempt, best
from yorozu.records.completions import completions
from yorozu.records.corrections import CorrectionRefused, correct_grade, waive
from yorozu.records.enrolments import NotEnrolled
from yorozu.records.events import Kind, events
from yorozu.records.lookup import NotRecorded
from yorozu.records.templates import UnknownUnit


def correct(
    world: World, attempt_id: int, score: float, test: str = "blank_rows", reason: str = "見直し"
) -> None:
    with world.session() as session:
        correct_grade(session, attempt_id, test, score, "kumi", reason, at=world.tick())


def kinds(world: World, username: str = "hanako") -> list[Kind]:
    with world.session() as session:
        return [event.kind for event in events(session, username)]


def test_a_correction_is_an_event_with_who_and_why_and_can_complete_the_course(world: World) -> None:
    world.submit("hanako", "u2", FULL)
    attempt_id = world.submit("hanako", "u1", HALF)
    correct(world, attempt_id, 3.0, reason="別解を認める")
    with world.session() as session:
        corrected = [event for event in events(session) if event.kind == Kind.CORRECTED]
        assert [(event.actor, event.reason, event.attempt) for event in corrected] == [
            ("kumi", "別解を認める", attempt_id)
        ]
        assert corrected[0].data == {"test": "blank_rows", "from": 0, "to": 3}
        assert attempt(session, attempt_id).passed
        assert [one.score for one in completions(session)] == [90.0]
    assert kinds(world)[-3:] == [Kind.CORRECTED, Kind.PASSED, Kind.COMPLETED]


def test_a_correction_can_take_a_pass_away_and_give_it_back(world: World) -> None:
    attempt_id = world.submit("hanako", "u1", FULL)
    for score, passed in ((2.9, False), (2.8, False), (3.0, True), (3.0, True)):
        correct(world, attempt_id, score)
        with world.session() as session:
            assert attempt(session, attempt_id).passed is passed
    assert kinds(world)[4:] == [
        Kind.CORRECTED,
        Kind.PASS_WITHDRAWN,
        Kind.CORRECTED,
        Kind.CORRECTED,
        Kind.PASSED,
    ]
    world.submit("hanako", "u2", FULL)
    with world.session() as session:
        assert len(completions(session)) == 1


def test_a_pass_that_was_taken_away_does_not_complete(world: World) -> None:
    correct(world, world.submit("hanako", "u1", FULL), 0.0)
    world.submit("hanako", "u2", FULL)
    with world.session() as session:
        assert completions(session) == []
        assert best(session, "hanako", "excel", "u1") is not None


def test_a_completion_keeps_what_it_stands_on(world: World) -> None:
    attempt_id = world.submit("hanako", "u1", FULL)
    world.submit("hanako", "u2", FULL)
    with world.session() as session:
        before = completions(session)
        with pytest.raises(CorrectionRefused, match="waive the unit"):
            correct_grade(session, attempt_id, "blank_rows", 0.0, "kumi", "誤り")
    correct(world, attempt_id, 4.0)
    with world.session() as session:
        assert attempt(session, attempt_id).score == 9
        waive(session, "hanako", "excel", "u1", "kumi", "面談で確認した", at=NOON)
    correct(world, attempt_id, 0.0)
    with world.session() as session:
        assert not attempt(session, attempt_id).passed
        assert completions(session) == before


def test_another_pass_of_the_unit_carries_the_completion_too(world: World) -> None:
    first, second = (world.submit("hanako", "u1", FULL) for _ in range(2))
    world.submit("hanako", "u2", FULL)
    correct(world, first, 0.0)
    with pytest.raises(CorrectionRefused):
        correct(world, second, 0.0)


def test_a_unit_that_the_completion_did_not_need_can_be_corrected_freely(world: World) -> None:
    for unit in COURSE.required:
        world.submit("hanako", unit, FULL)
    attempt_id = world.submit("hanako", "u3", FULL)
    correct(world, attempt_id, 0.0)
    with world.session() as session:
        assert not attempt(session, attempt_id).passed


def test_raising_a_score_never_takes_a_pass_away(world: World) -> None:
    attempt_id = world.submit("hanako", "u1", 0.8)
    world.register(replace(COURSE, version="2.0.0", unit_score=0.95))
    correct(world, attempt_id, 4.0)
    with world.session() as session:
        assert attempt(session, attempt_id).passed


def test_what_cannot_be_corrected_is_refused_and_changes_nothing(world: World) -> None:
    marked = world.submit("hanako", "u1", HALF)
    broken = world.submit("hanako", "u1", NOTHING, "broken")
    waiting = world.receive("hanako", "u1").attempt
    before = kinds(world)
    for attempt_id, test, score, reason, message in (
        (marked, "blank_rows", 3.0, " ", "needs a reason"),
        (marked, "no_such", 3.0, "誤り", "it has total, blank_rows"),
        (marked, "blank_rows", 5.1, "誤り", r"0 to 5\.0"),
        (marked, "blank_rows", -1.0, "誤り", r"0 to 5\.0"),
        (marked, "blank_rows", float("nan"), "誤り", r"0 to 5\.0"),
        (broken, "blank_rows", 3.0, "誤り", "broken"),
        (waiting, "blank_rows", 3.0, "誤り", "received"),
    ):
        with pytest.raises(CorrectionRefused, match=message):
            correct(world, attempt_id, score, test, reason)
    with pytest.raises(NotRecorded):
        correct(world, waiting + 1, 3.0)
    assert kinds(world) == before


def test_waiving_twice_is_one_event(world: World) -> None:
    with world.session() as session:
        for _ in range(2):
            waive(session, "hanako", "excel", "u1", "kumi", "修了済み", at=NOON)
        waived = [event for event in events(session) if event.kind == Kind.WAIVED]
    assert [(event.username, event.unit, event.reason) for event in waived] == [("hanako", "u1", "修了済み")]


def test_a_unit_can_be_waived_in_a_named_cohort(world: World) -> None:
    later = world.open("後期", NOON.date(), NOON.date())
    with world.session() as session:
        for unit in COURSE.required:
            waive(session, "hanako", "excel", unit, "kumi", "修了済み", cohort=world.cohort)
        assert [one.cohort for one in completions(session)] == [world.cohort]
        for unit in COURSE.required:
            waive(session, "hanako", "excel", unit, "kumi", "修了済み", cohort=later)
        assert [one.cohort for one in completions(session)] == [world.cohort, later]


def test_what_cannot_be_waived_is_refused(world: World) -> None:
    for username, course, unit, reason, error in (
        ("hanako", "excel", "u1", "", CorrectionRefused),
        ("hanako", "excel", "u9", "修了済み", UnknownUnit),
        ("hanako", "word", "u1", "修了済み", NotRecorded),
        ("nobody", "excel", "u1", "修了済み", NotRecorded),
        ("kumi", "excel", "u1", "修了済み", NotEnrolled),
    ):
        with world.session() as session, pytest.raises(error):
            waive(session, username, course, unit, "kumi", reason)
    with world.session() as session, pytest.raises(NotEnrolled):
        waive(session, "hanako", "excel", "u1", "kumi", "修了済み", cohort=world.cohort + 1)
