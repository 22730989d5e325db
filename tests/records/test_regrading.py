import pytest
from tests.records.conftest import FULL, HALF, NOTHING, World, marks

from yorozu.records import attempts, completions, regrading
from yorozu.records.attempts import Mark, Result
from yorozu.records.class_progress import class_progress
from yorozu.records.corrections import correct_grade
from yorozu.records.events import Kind, events
from yorozu.records.regrading import Regraded, RegradeRefused

WHY = "確認の誤りを直した"


def again(world: World, attempt: int, share: float) -> Regraded | None:
    with world.session() as session:
        return regrading.regrade(
            session, attempt, Result("graded", "", marks(share)), "kumi", WHY, at=world.tick()
        )


def kinds(world: World, attempt: int) -> list[Kind]:
    with world.session() as session:
        return [event.kind for event in events(session, attempt_id=attempt)]


def completed(world: World) -> list[str]:
    with world.session() as session:
        return [one.username for one in completions.completions(session)]


def test_new_marks_count_and_the_old_ones_stay_in_the_event(world: World) -> None:
    attempt = world.submit("hanako", "u1", HALF)
    done = again(world, attempt, FULL)
    assert done is not None
    assert (done.name, done.before.score, done.after.score, done.passing) == ("山田　花子", 5, 10, "gained")
    with world.session() as session:
        read = attempts.attempt(session, attempt)
        [event] = [one for one in events(session, attempt_id=attempt) if one.kind == Kind.REGRADED]
        assert class_progress(session, "excel").units[0].failing == ()
    assert (read.score, read.passed, read.marks) == (10, True, marks(FULL))
    assert read.times.recorded != read.graded_at
    assert (event.actor, event.reason) == ("kumi", WHY)
    assert (event.data["from"]["score"], event.data["to"]["score"]) == (5, 10)
    assert event.data["from"]["marks"] == {"total": [5, 5], "blank_rows": [0, 5]}


def test_the_same_result_again_writes_nothing(world: World) -> None:
    attempt = world.submit("hanako", "u1", HALF)
    before = kinds(world, attempt)
    assert again(world, attempt, HALF) is None
    assert kinds(world, attempt) == before
    assert again(world, attempt, FULL) is not None
    assert again(world, attempt, FULL) is None


def test_a_person_who_newly_passes_the_last_unit_gets_the_completion(world: World) -> None:
    world.submit("hanako", "u1", FULL)
    last = world.submit("hanako", "u2", HALF)
    assert completed(world) == []
    done = again(world, last, FULL)
    assert done is not None
    assert done.completed
    assert completed(world) == ["hanako"]


def test_a_completion_is_never_taken_away_and_an_event_says_so(world: World) -> None:
    world.submit("hanako", "u1", FULL)
    last = world.submit("hanako", "u2", FULL)
    done = again(world, last, NOTHING)
    assert done is not None
    assert (done.passing, done.after.score, done.after.passed) == ("kept", 0, True)
    assert completed(world) == ["hanako"]
    assert kinds(world, last)[-2:] == [Kind.REGRADED, Kind.COMPLETION_KEPT]


def test_a_pass_without_a_completion_is_withdrawn_by_an_event(world: World) -> None:
    attempt = world.submit("jiro", "u1", FULL)
    done = again(world, attempt, HALF)
    assert done is not None
    assert (done.passing, done.after.passed) == ("lost", False)
    assert kinds(world, attempt)[-1] == Kind.PASS_WITHDRAWN


def test_a_trainers_correction_stays_and_is_named(world: World) -> None:
    attempt = world.submit("hanako", "u1", HALF)
    with world.session() as session:
        correct_grade(session, attempt, "blank_rows", 4.0, "kumi", "空の行は残っていた")
    done = again(world, attempt, NOTHING)
    assert done is not None
    assert done.corrected == ("blank_rows",)
    assert [mark.score for mark in done.after.marks] == [0, 4]
    with world.session() as session:
        worth_less = (Mark("total", 5, 5, False, ""), Mark("blank_rows", 1, 3, True, ""))
        regrading.regrade(session, attempt, Result("graded", "", worth_less), "kumi", WHY)
        assert [mark.score for mark in attempts.attempt(session, attempt).marks] == [5, 3]


def test_what_cannot_be_graded_again_is_refused(world: World) -> None:
    waiting = world.receive("hanako", "u1").attempt
    with pytest.raises(RegradeRefused, match="yorozu grade"):
        again(world, waiting, FULL)
    attempt = world.submit("hanako", "u2", FULL)
    with pytest.raises(RegradeRefused, match="reason"), world.session() as session:
        regrading.regrade(session, attempt, Result("graded", "", marks(HALF)), "kumi", " ")


def test_only_attempts_with_a_result_are_listed(world: World) -> None:
    first, second = world.submit("hanako", "u1", FULL), world.submit("jiro", "u2", HALF)
    world.receive("ichiro", "u1")
    with world.session() as session:
        assert [one.id for one in regrading.of_unit(session, "excel")] == [first, second]
        assert [one.id for one in regrading.of_unit(session, "excel", "u2")] == [second]
